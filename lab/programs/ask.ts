import { spawnSync } from 'node:child_process';

/** Runs a program and returns what it prints, both streams. */
export type Ask = (program: string, args: readonly string[], input?: string) => string;

/**
 * Runs a program of this machine.
 *
 * @throws Error with its last words when it fails
 */
export const ask: Ask = (program, args, input = '') => {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    input,
    timeout: 60_000,
  });
  if (error) throw error;
  if (status !== 0) {
    throw new Error(`${program} ended with ${status}: ${`${stdout}${stderr}`.trim().slice(-500)}`);
  }
  return `${stdout}${stderr}`;
};

/** The first number with dots in what a program says of itself. */
export function versionIn(text: string): string {
  return /\d+(?:\.\d+)+/.exec(text)?.[0] ?? 'of unknown version';
}
