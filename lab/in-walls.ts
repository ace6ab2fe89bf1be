import { removeControlGroups } from './engine/control-groups.ts';
import { imagesFolder } from './engine/images-folder.ts';
import type { BackendName } from './inside/backend.ts';
import type { Job } from './inside/main.ts';
import { startInside } from './isolation/start.ts';
import { takeLease } from './lease.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a job inside the walls, and has everything gone when it ends, however it ends.
 *
 * @param backend `containers` gives it what an engine needs
 * @param network leaves the network open
 * @returns what the job had to say, if it came to its end
 * @throws LabError while another lab stands
 */
export async function inWalls(
  job: Job,
  backend: BackendName,
  network?: 'network',
): Promise<string | undefined> {
  const lease = takeLease();
  await removeControlGroups();
  const stdin = job.do === 'stay' ? 'inherit' : 'ignore';
  const child = startInside(
    lease.folder,
    'lab/inside/main.ts',
    job,
    [stdin, 'inherit', 'inherit', 'pipe'],
    backend === 'containers' ? imagesFolder() : undefined,
    network,
  );
  if (child.pid !== undefined) lease.holds(child.pid);
  let stopped: NodeJS.Signals | undefined;
  const stop = (signal: NodeJS.Signals) => {
    stopped = signal;
    child.kill('SIGKILL');
  };
  // Until all is tidied up: npm hands a signal on that the terminal has sent to everybody already.
  for (const signal of signals) process.on(signal, stop);
  // Nobody tells a process that whoever started it was killed.
  const starter = process.ppid;
  const watch = setInterval(() => process.ppid !== starter && stop('SIGHUP'), 500);
  let said = '';
  child.stdio[3]?.on('data', (data: Buffer) => {
    said += data.toString();
  });
  const code = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (status) => resolve(status ?? 1));
  });
  clearInterval(watch);
  await removeControlGroups();
  lease.release();
  for (const signal of signals) process.removeListener(signal, stop);
  if (stopped) {
    console.error(`\n${stopped}: the lab is gone.`);
    process.exit(stopped === 'SIGINT' ? 130 : 143);
  }
  return code === 0 ? said : undefined;
}
