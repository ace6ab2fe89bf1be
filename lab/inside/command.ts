import { dirname } from 'node:path';
import type { Container } from '../describe/schema.ts';
import type { State } from './managed.ts';

/** The programs of the machine, and its Node, which may stand elsewhere. */
export const path = `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${dirname(process.execPath)}`;

/**
 * The command line that starts a container or unit. A container's process is the first of its own
 * process namespace, and sees the folders of its mounts in their places. A unit stands beside
 * everybody else, as under systemd.
 */
export function commandOf(
  { kind, spec, environment }: Pick<State, 'kind' | 'spec' | 'environment'>,
  command: readonly string[],
): string[] {
  const variables = Object.entries(environment).map(([name, value]) => `${name}=${value}`);
  const clean = [
    'env',
    '-i',
    `PATH=${path}`,
    'HOME=/root',
    'LANG=C.UTF-8',
    ...variables,
    ...command,
  ];
  if (kind === 'unit') return clean;
  const { mounts, workdir = '/', name } = spec as Container;
  const steps = [
    ...Object.entries(mounts).map(
      ([target, source]) =>
        `mkdir -p ${word(target)} && mount --bind ${word(source)} ${word(target)}`,
    ),
    'mount -t proc proc /proc',
    `hostname ${word(name)}`,
    `cd ${word(workdir)}`,
    'exec "$@"',
  ];
  return [
    ...['unshare', '--mount', '--pid', '--uts', '--fork', '--kill-child', 'sh', '-c'],
    steps.join(' && '),
    'sh',
    ...clean,
  ];
}

const word = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
