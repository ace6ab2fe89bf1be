import type { Learnt } from '../cache/notebook.ts';
import type { Config } from '../config.ts';
import type { NamedFile } from '../file-list.ts';
import { folderOf } from '../paths.ts';
import type { CheckResult } from '../result.ts';
import type { Tree } from '../tree.ts';

/** What all parts of a run have in common, in a form that can be handed to a thread. */
export interface Common {
  config: Config;
  roots: readonly string[];
  whole: readonly string[];
  /** The folders that may be looked into. */
  treeRoots: readonly string[];
  today: string;
  /** Whether somebody wants to keep what is learnt. */
  learns: boolean;
}

/** Some files to check, in the order of their names. */
export interface Part {
  index: number;
  files: readonly NamedFile[];
}

/** What a thread says of a part. */
export interface Done extends CheckResult {
  index: number;
  learnt?: Learnt;
}

/** A part is no smaller than this: handing it over costs time as well. */
const fewest = 40;

/**
 * Cuts files into parts. The pages of a service stay together, for its rules want to see them all;
 * one service may stand inside another.
 *
 * @param count about how many parts there should be
 */
export function cut(
  files: Iterable<NamedFile> & { readonly length: number },
  count: number,
  tree: Pick<Tree, 'kind'>,
): Part[] {
  const size = Math.max(fewest, Math.ceil(files.length / count));
  const parts: Part[] = [];
  const outermost = outermostService(tree);
  let current: NamedFile[] = [];
  let service: string | undefined;
  for (const file of files) {
    const next = outermost(file.file);
    const apart = next === undefined || next !== service;
    if (current.length >= size && apart) {
      parts.push({ index: parts.length, files: current });
      current = [];
    }
    current.push(file);
    service = next;
  }
  if (current.length > 0) parts.push({ index: parts.length, files: current });
  return parts;
}

/** Finds the outermost folder above a file that has a `service.yml`. */
function outermostService(tree: Pick<Tree, 'kind'>): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const at = folder.lastIndexOf('/');
    const above = at > 0 ? find(folder.slice(0, at)) : undefined;
    const own = tree.kind(`${folder}/service.yml`) === 'file' ? folder : undefined;
    known.set(folder, above ?? own);
    return above ?? own;
  };
  return (file) => find(folderOf(file));
}
