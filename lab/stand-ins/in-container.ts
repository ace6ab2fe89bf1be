import { spawn } from 'node:child_process';
import type { Container } from '../describe/schema.ts';
import { path } from '../inside/command.ts';
import type { State } from '../inside/managed.ts';

/**
 * Runs a command in a running container: its files, its processes, its environment, its folder.
 * Ends this program with the status of the command.
 */
export function runInContainer(
  { pid, spec, environment, name, status }: State,
  command: readonly string[],
  options: { stdin: boolean; variables: readonly string[] },
): void {
  if (status !== 'running' || pid === 0) {
    process.stderr.write(`Error response from daemon: container ${name} is not running\n`);
    process.exit(1);
  }
  const variables = [
    ...Object.entries(environment).map(([key, value]) => `${key}=${value}`),
    ...options.variables,
  ];
  const { workdir = '/' } = spec as Container;
  const child = spawn(
    'nsenter',
    [
      '-t',
      String(pid),
      '-m',
      '-p',
      '-u',
      `--wd=/proc/${pid}/root${workdir}`,
      '--',
      'env',
      '-i',
    ].concat([`PATH=${path}`, 'HOME=/root', 'LANG=C.UTF-8', ...variables, ...command]),
    { stdio: [options.stdin ? 'inherit' : 'ignore', 'inherit', 'inherit'] },
  );
  child.on('close', (code, signal) => process.exit(signal ? 137 : (code ?? 1)));
}
