import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** What receipts say of the walls around a drill. */
export const isolation =
  'Linux namespaces (files, network, processes): a root folder in memory, of the machine its programs alone and read-only, no way out to any network';

const namespaces = ['--mount', '--pid', '--uts', '--ipc', '--fork', '--kill-child'];

/** Who is no administrator gets namespaces as one of a user namespace, where the system allows it. */
function walls(network?: 'network'): string[] {
  const all = network ? namespaces : ['--net', ...namespaces];
  return process.getuid?.() === 0 ? all : ['--user', '--map-root-user', ...all];
}

/**
 * Why no lab can be walled off here, for people, or undefined if it can. Without walls there is no
 * lab: the playbooks name folders such as /var/lib, and those of the machine are never touched.
 */
export function noWalls(): string | undefined {
  if (process.platform !== 'linux')
    return 'The lab needs Linux: it stands in namespaces of its own.';
  const { status, stderr, error } = spawnSync(
    'unshare',
    [...walls(), 'mount', '--make-rprivate', '/'],
    {
      encoding: 'utf8',
      timeout: 10_000,
    },
  );
  if (status === 0) return undefined;
  const said = error?.message ?? stderr.trim().split('\n')[0];
  return `The lab cannot be walled off from this machine (${said}). It needs unshare (package util-linux), and root or user namespaces for everybody. Try it with sudo.`;
}

/**
 * Starts a program of this repository as the first process of a walled-off system. When that ends,
 * or when this process does, however it ends, the kernel ends everything in it.
 *
 * @param folder an empty one; nothing is ever written to it, for what is mounted there is in memory
 * @param script below the repository
 * @param images the folder in which an engine may keep its images; without it there is no engine
 * @param network leaves the network open, for an engine that fetches images
 */
export function startInside(
  folder: string,
  script: string,
  job: unknown,
  stdio: StdioOptions,
  images?: string,
  network?: 'network',
): ChildProcess {
  const node = dirname(dirname(process.execPath));
  const outside = relative('/usr', process.execPath).startsWith('..');
  return spawn(
    'setpriv',
    ['--pdeathsig', 'KILL', 'unshare', ...walls(network), 'bash'].concat([
      join(repository, 'lab/isolation/root.sh'),
      folder,
      repository,
      outside ? node : '-',
      images ?? '-',
      'env',
      `HANDRAIL_LAB_JOB=${JSON.stringify(job)}`,
      process.execPath,
      '--import',
      `file://${join(repository, 'node_modules/tsx/dist/loader.mjs')}`,
      join(repository, script),
    ]),
    {
      stdio,
      cwd: '/',
      env: { PATH: `${process.env.PATH}:/usr/sbin:/sbin`, TERM: process.env.TERM },
    },
  );
}
