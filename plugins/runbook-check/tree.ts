import { readdirSync, statSync } from 'node:fs';
import { realOf } from './paths.ts';
import { readDecoded } from './read-file.ts';
import { Recent } from './recent.ts';

/** The files rules may ask about. Paths are absolute, with forward slashes. */
export interface Tree {
  /** `outside`: not in any folder the check was given, so it is not looked at. */
  kind(path: string): 'file' | 'folder' | 'outside' | undefined;
  /** The text of a file; nothing if it is no text or cannot be read. */
  read(path: string): string | undefined;
  /** The text of a file that was read a moment ago, which is forgotten with that. */
  taken?(path: string): string | undefined;
}

const within = (path: string, roots: readonly string[]) =>
  roots.some((root) => path === root || path.startsWith(root.endsWith('/') ? root : `${root}/`));

type Kind = ReturnType<Tree['kind']>;

/** The real files below some folders. A link that leads out of them is outside, too. */
export function diskTree(roots: readonly string[]): Tree {
  const realRoots = roots.map(realOf).filter((root) => root !== undefined);
  // Pages come folder by folder and link to what is near: of more folders the names are not kept.
  const listings = new Recent<string, ReadonlyMap<string, Kind>>(200);
  const look = (path: string): Kind => lookThrough(path, realRoots);
  const rootKinds = new Map(roots.map((root) => [root, look(root)]));
  const lately = new Recent<string, string>(100);
  const folderKinds = new Recent<string, Kind>(2000);

  /** A folder is read once, instead of asking for each of its files. */
  const listing = (folder: string) => listings.get(folder, () => list(folder, look));
  const kind = (path: string): Kind => {
    if (!within(path, roots)) return 'outside';
    const at = path.lastIndexOf('/');
    if (rootKinds.has(path)) return rootKinds.get(path);
    if (at <= 0) return look(path);
    const folder = path.slice(0, at);
    const above = folderKinds.get(folder, () => kind(folder));
    return above === 'folder' ? listing(folder).get(path.slice(at + 1)) : leading(above);
  };
  return {
    kind,
    read(path) {
      if (kind(path) !== 'file') return undefined;
      try {
        const { text } = readDecoded(path);
        if (text !== undefined) lately.set(path, text);
        return text;
      } catch {
        return undefined; // deleted or locked since it was looked at
      }
    },
    taken: (path) => lately.take(path),
  };
}

/** What leads out of the folders stays outside, and below a file there is nothing. */
const leading = (kind: Kind): Kind => (kind === 'outside' ? kind : undefined);

function list(folder: string, look: (path: string) => Kind): ReadonlyMap<string, Kind> {
  const kinds = new Map<string, Kind>();
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const plain = entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : undefined;
      kinds.set(entry.name, plain ?? look(`${folder}/${entry.name}`));
    }
  } catch {
    // locked: what it holds cannot be known
  }
  return kinds;
}

function lookThrough(path: string, realRoots: readonly string[]): Kind {
  const real = realOf(path);
  if (real === undefined) return undefined;
  if (!within(real, realRoots)) return 'outside';
  const stat = statSync(real, { throwIfNoEntry: false });
  return stat && (stat.isDirectory() ? 'folder' : 'file');
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
