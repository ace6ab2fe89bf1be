import { readdirSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The engine of the lab puts all its containers below this one. */
export const controlGroup = 'handrail-lab';

/**
 * Removes the control groups of a lab that has ended. They are folders of the kernel: only those
 * that hold no process can be removed, and only those of the lab are looked at.
 *
 * @param tries a tenth of a second apart, for what was killed a moment ago
 */
export async function removeControlGroups(root = '/sys/fs/cgroup', tries = 20): Promise<void> {
  // The second version has one hierarchy, the first has one for each controller.
  const groups = ['.', ...foldersIn(root)].map((each) => join(root, each, controlGroup));
  for (let left = tries; left > 0; left -= 1) {
    if (groups.map(remove).every(Boolean)) return;
    await sleep(100);
  }
}

/** Whether it is gone, or somebody else's. */
function remove(folder: string): boolean {
  for (const name of foldersIn(folder)) remove(join(folder, name));
  try {
    rmdirSync(folder);
    return true;
  } catch (error) {
    return ['ENOENT', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '');
  }
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}
