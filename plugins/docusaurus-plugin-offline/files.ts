import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file of a built site. */
export interface BuiltFile {
  /** Below the site's folder, with slashes: `a/index.html`. */
  path: string;
  bytes: number;
  /** As browsers check it: `sha256-…`. */
  integrity: string;
}

/** The paths of all files below a folder, sorted. */
export async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((path) => path.replaceAll(sep, '/'))
    .sort();
}

/** What is known of a file. At once: of thousands of small ones, waiting for each is most of the work. */
export function described(folder: string, path: string): BuiltFile {
  const content = readFileSync(join(folder, path));
  const hash = createHash('sha256').update(content).digest('base64');
  return { path, bytes: content.length, integrity: `sha256-${hash}` };
}
