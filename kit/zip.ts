import { type Zippable, zipSync } from 'fflate';
import { KitProblem } from './problem.ts';
import type { KitFiles } from './sums.ts';

/** Windows takes 260 characters with the folder it is unpacked into: half of them are the kit's. */
const longest = 130;

/**
 * Packs a kit. The same files and the same time give the same bytes.
 *
 * @throws KitProblem if a name would not unpack everywhere
 */
export function pack(files: KitFiles, at: Date): Uint8Array {
  checkNames([...files.keys()]);
  // A zip keeps the time of a clock on a wall, to two seconds, and none before 1980. In UTC here.
  const wall = new Date(at.getTime() + at.getTimezoneOffset() * 60_000);
  const mtime = wall.getFullYear() < 1980 ? new Date(1980, 0, 1) : wall;
  const entries: Zippable = {};
  for (const path of [...files.keys()].sort()) {
    entries[path] = files.get(path) as Uint8Array;
  }
  return zipSync(entries, { level: 9, mtime });
}

/**
 * Looks whether names unpack on every system.
 *
 * @throws KitProblem naming the first that does not
 */
export function checkNames(paths: readonly string[]): void {
  const taken = new Map<string, string>();
  for (const path of paths) {
    const refuse = (why: string) => {
      throw new KitProblem(`A file of the kit would be called ${JSON.stringify(path)}: ${why}.`);
    };
    if (!/^[\x20-\x7e]+$/.test(path)) refuse('not every system unpacks letters outside of ASCII');
    if (/[<>:"|?*\\]/.test(path)) refuse('Windows does not allow one of its characters');
    if (/^\/|(?:^|\/)\.{1,2}(?:\/|$)/.test(path)) refuse('it leads out of the kit');
    if (/[. ](?:\/|$)/.test(path)) refuse('Windows drops a dot or blank at the end of a name');
    if (path.length > longest) refuse(`it has ${path.length} characters, ${longest} are enough`);
    const same = taken.get(path.toLowerCase());
    if (same) refuse(`on some disks that is the same as ${JSON.stringify(same)}`);
    taken.set(path.toLowerCase(), path);
  }
}
