import { mkdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the lab's engine keeps its images from one lab to the next, made ready for another lab. */
export function imagesFolder(): string {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'handrail-lab');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // An engine makes again every bridge that it remembers, and to fetch images it stands in the
  // network of the machine: it must remember none.
  rmSync(join(folder, 'network'), { recursive: true, force: true });
  return folder;
}
