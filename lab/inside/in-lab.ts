import { spawn } from 'node:child_process';
import { standInFolder } from './address.ts';
import { path } from './command.ts';

/** Whoever works in the lab finds the stand-ins first. */
export const readerEnvironment = {
  PATH: `${standInFolder}:${path}`,
  HOME: '/root',
  LANG: 'C.UTF-8',
  TERM: process.env.TERM ?? 'dumb',
};

/**
 * Runs bash in the lab, not as the reader of a page but as whoever built it. Never synchronous: the
 * stand-ins it calls are answered by this very process.
 *
 * @param seconds after which it is killed
 */
export function tryInLab(
  script: string,
  seconds = 60,
): Promise<{ status: number; output: string }> {
  const child = spawn('bash', ['-c', `set -eu -o pipefail\n${script}`], {
    env: readerEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: seconds * 1000,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const from of [child.stdout, child.stderr]) {
    from.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  return new Promise((resolve) =>
    child.once('close', (status) => resolve({ status: status ?? 137, output })),
  );
}

/**
 * The same, for what must succeed.
 *
 * @returns what it printed
 * @throws Error with its last words
 */
export async function inLab(script: string, doing: string): Promise<string> {
  const { status, output } = await tryInLab(script);
  if (status !== 0)
    throw new Error(`${doing}: ended with ${status}\n${output.trim().slice(-1000)}`);
  return output;
}
