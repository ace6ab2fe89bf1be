import {
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { LabError } from './describe/load.ts';

/** Who has the lab: one of it may stand on a machine for each user. */
interface Lease {
  pid: number;
  /** When that process began, so that another one of the same number is not taken for it. */
  start: string;
  /** The empty folder the lab is mounted on, in namespaces of its own. */
  folder: string;
  /** The process that holds the namespaces, once it is there. */
  inside?: { pid: number; start: string };
}

/** The lab of this process, until it is given back. */
export interface Held {
  folder: string;
  /** Notes the process that holds the namespaces. */
  holds(pid: number): void;
  /** Ends what still runs of it and removes its folder. */
  release(): void;
}

const leaseFolder = join(tmpdir(), `handrail-lab-${userInfo().uid}`);

/**
 * Takes the lab. What a killed one left behind is removed first: only processes it had noted, and
 * only while their start times are still the noted ones.
 *
 * @throws LabError while another lab stands, and where it cannot be noted
 */
export function takeLease(base = leaseFolder): Held {
  makeOwn(base);
  const file = join(base, 'lease.json');
  const earlier = readLease(file);
  if (earlier && isAlive(earlier)) {
    throw new LabError(
      `A lab stands already (process ${earlier.pid}). End it, or go into it: npm run lab -- enter`,
    );
  }
  if (earlier) sweep(earlier, base);
  else rmSync(file, { force: true });
  const folder = noting(base, () => mkdtempSync(join(base, 'root-')));
  const lease: Lease = { ...self(), folder };
  try {
    // Made under another name, so that whoever reads it reads all of it.
    noting(
      base,
      () => linkSync(written(lease, base), file),
      'Another lab was started at this very moment. Try again.',
    );
  } catch (error) {
    rmdirSync(folder);
    throw error;
  } finally {
    rmSync(draftOf(base), { force: true });
  }
  return {
    folder,
    holds(pid) {
      const start = startOf(pid);
      if (start !== undefined) lease.inside = { pid, start };
      renameSync(written(lease, base), file);
    },
    release: () => sweep(lease, base),
  };
}

/** The process that holds the namespaces of the lab that stands, if one does. */
export function standing(base = leaseFolder): number | undefined {
  const lease = readLease(join(base, 'lease.json'));
  return lease?.inside && isAlive(lease) && isAlive(lease.inside) ? lease.inside.pid : undefined;
}

/** Makes the folder of the lease. One that others can write to may hold a lease of any process. */
function makeOwn(base: string): void {
  noting(base, () => mkdirSync(base, { recursive: true, mode: 0o700 }));
  const { uid, mode } = lstatSync(base);
  if (uid !== userInfo().uid || (mode & 0o022) !== 0)
    throw new LabError(`${base} is not yours alone. Remove it, and start the lab again.`);
}

/**
 * Writes something below the folder of the lease, with an error for people.
 *
 * @param taken what to say where it is there already
 */
function noting<T>(base: string, write: () => T, taken?: string): T {
  try {
    return write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const said = code === 'EEXIST' ? taken : undefined;
    throw new LabError(said ?? `The lab cannot be noted in ${base}: ${message}`);
  }
}

function sweep({ inside, folder }: Lease, base: string): void {
  if (inside && isAlive(inside)) process.kill(inside.pid, 'SIGKILL');
  // Empty by nature: what was mounted on it went with the namespaces. If not, it is not ours.
  if (folder.startsWith(join(base, 'root-'))) {
    try {
      rmdirSync(folder);
    } catch {
      // gone already
    }
  }
  rmSync(join(base, 'lease.json'), { force: true });
}

const draftOf = (base: string) => join(base, `lease-${process.pid}.json`);

function written(lease: Lease, base: string): string {
  writeFileSync(draftOf(base), JSON.stringify(lease));
  return draftOf(base);
}

function readLease(file: string): Lease | undefined {
  try {
    const lease = JSON.parse(readFileSync(file, 'utf8')) as Lease;
    return typeof lease.pid === 'number' && typeof lease.folder === 'string' ? lease : undefined;
  } catch {
    return undefined;
  }
}

function self(): { pid: number; start: string } {
  return { pid: process.pid, start: startOf(process.pid) ?? '' };
}

function isAlive({ pid, start }: { pid: number; start: string }): boolean {
  return startOf(pid) === start;
}

/** Field 22 of /proc/<pid>/stat: ticks since the machine started. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
