import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { decode } from './decode.ts';

/** The files rules may ask about. Paths are absolute, with forward slashes. */
export interface Tree {
  /** `outside`: not in any folder the check was given, so it is not looked at. */
  kind(path: string): 'file' | 'folder' | 'outside' | undefined;
  /** The text of a file; nothing if it is no text or cannot be read. */
  read(path: string): string | undefined;
}

const within = (path: string, roots: readonly string[]) =>
  roots.some((root) => path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`));

/** The real files below some folders. A link that leads out of them is outside, too. */
export function diskTree(roots: readonly string[]): Tree {
  const known = new Map<string, ReturnType<Tree['kind']>>();
  const kind = (path: string) => {
    if (!within(path, roots)) return 'outside';
    if (known.has(path)) return known.get(path);
    const found = look(path, roots);
    known.set(path, found);
    return found;
  };
  return {
    kind,
    read(path) {
      if (kind(path) !== 'file') return undefined;
      try {
        const { text } = decode(readFileSync(path));
        return text;
      } catch {
        return undefined; // deleted or locked since it was looked at
      }
    },
  };
}

function look(path: string, roots: readonly string[]): ReturnType<Tree['kind']> {
  try {
    lstatSync(path);
    const real = realpathSync(path);
    const realRoots = roots.map((root) => realpathSync(root));
    if (!within(real, realRoots)) return 'outside';
    return statSync(real).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** Files that stand nowhere: for tests and the examples of the rules. */
export function memoryTree(files: Readonly<Record<string, string>>): Tree {
  const folders = new Set<string>(['']);
  for (const path of Object.keys(files)) {
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth += 1) {
      folders.add(parts.slice(0, depth).join('/'));
    }
  }
  return {
    kind: (path) => (path in files ? 'file' : folders.has(path) ? 'folder' : undefined),
    read: (path) => files[path],
  };
}
