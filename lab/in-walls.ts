import type { Job } from './inside/main.ts';
import { startInside } from './isolation/start.ts';
import { takeLease } from './lease.ts';

/**
 * Runs a job inside the walls, and has everything gone when it ends, however it ends.
 *
 * @returns what the job had to say, if it came to its end
 * @throws LabError while another lab stands
 */
export async function inWalls(job: Job): Promise<string | undefined> {
  const lease = takeLease();
  const child = startInside(lease.folder, 'lab/inside/main.ts', job, [
    job.do === 'stay' ? 'inherit' : 'ignore',
    'inherit',
    'inherit',
    'pipe',
  ]);
  if (child.pid !== undefined) lease.holds(child.pid);
  const stop = (signal: NodeJS.Signals) => {
    child.kill('SIGKILL');
    lease.release();
    console.error(`\n${signal}: the lab is gone.`);
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  process.once('SIGHUP', stop);
  let said = '';
  child.stdio[3]?.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.removeListener(signal, stop);
  lease.release();
  return code === 0 ? said : undefined;
}
