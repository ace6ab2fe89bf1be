import { type Dirent, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isBelow, UsageError } from './config.ts';
import { FileList, type NamedFile } from './file-list.ts';
import { realOf, slashes } from './paths.ts';
import { readDecoded } from './read-file.ts';
import type { Source } from './source.ts';
import type { Tree } from './tree.ts';

/** What the user asked for, made whole. */
export interface Found {
  /** In the order of their files, each once. */
  files: FileList;
  /** Folders that are looked at whole. */
  whole: string[];
  /** Folders rules may look into: the current one, and what was named outside it. */
  roots: string[];
}

/**
 * Finds the Markdown files in files and folders. Folders are read whole, but for `node_modules` and
 * names that begin with a dot; a folder that is reached twice over a link is read once, and a link
 * that leads out of the folder it is found in is not followed.
 *
 * @throws UsageError naming a path that cannot be read
 */
export function discover(paths: readonly string[], cwd: string, ignore: readonly string[]): Found {
  const files = new Map<string, NamedFile>();
  const whole: string[] = [];
  const roots = [slashes(cwd)];
  for (const named of paths) {
    const file = resolve(cwd, named);
    const kind = kindOf(file, named);
    if (relative(cwd, file).startsWith('..') || isAbsolute(relative(cwd, file))) {
      roots.push(slashes(kind === 'folder' ? file : join(file, '..')));
    }
    if (kind === 'folder') {
      whole.push(slashes(file));
      for (const one of walk(file, named)) add(one);
    } else add(file);
  }
  function add(file: string) {
    const below = relative(cwd, file);
    const path = slashes(below.startsWith('..') ? file : below);
    if (!ignore.some((one) => isBelow(path, one))) files.set(file, { path, file: slashes(file) });
  }
  const sorted = [...files.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
  return { files: new FileList(slashes(resolve(cwd)), sorted), whole, roots };
}

function kindOf(file: string, named: string): 'file' | 'folder' {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) return 'folder';
    if (stat.isFile()) return 'file';
  } catch (error) {
    throw new UsageError(cannotRead(named, error));
  }
  throw new UsageError(`${named} is neither a file nor a folder.`);
}

function cannotRead(named: string, error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return `There is no file or folder ${named}.`;
  if (code === 'EACCES') return `${named} may not be read by this user.`;
  return `${named} cannot be read (${code ?? 'unknown reason'}).`;
}

function* walk(root: string, named: string): Generator<string> {
  const top = realpathSync(root);
  const seen = new Set<string>();
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const real = realOf(folder);
    if (real === undefined || seen.has(real)) continue;
    if (real !== top && !real.startsWith(top + sep)) continue;
    seen.add(real);
    let entries: Dirent[];
    try {
      entries = readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      throw new UsageError(cannotRead(relative(root, folder) || named, error));
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? 1 : -1))) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const file = join(folder, name);
      const kind = entry.isSymbolicLink() ? target(file, top) : entry;
      if (kind?.isDirectory()) folders.push(file);
      else if (kind?.isFile() && /\.mdx?$/i.test(name)) yield file;
    }
  }
}

/** What a link leads to, if that is below the folder. */
function target(file: string, top: string): Stats | undefined {
  const real = realOf(file);
  if (!real?.startsWith(top + sep)) return undefined;
  return statSync(real, { throwIfNoEntry: false });
}

function vanished(error: unknown, file: string): string {
  const { code } = error as NodeJS.ErrnoException;
  // What Node puts in the place of bytes that it cannot read leads to no file.
  if (code === 'ENOENT' && file.includes('\uFFFD')) {
    return 'The name of the file is not UTF-8, so that it cannot be opened.';
  }
  if (code === 'ENOENT') return 'The file was deleted while the check ran.';
  return `The file cannot be read (${code ?? 'unknown reason'}).`;
}

/**
 * Reads a file for the check. What cannot be read becomes a source with a problem.
 *
 * @param tree may have read it already, for a link that leads to it
 */
export function readSource({ path, file }: NamedFile, tree?: Tree): Source {
  const known = tree?.taken?.(file);
  if (known !== undefined) return { path, file, text: known };
  try {
    return { path, file, ...readDecoded(file) };
  } catch (error) {
    return { path, file, problem: vanished(error, file) };
  }
}
