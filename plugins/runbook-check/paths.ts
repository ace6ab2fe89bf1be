import { realpathSync } from 'node:fs';
import { sep } from 'node:path';

/** A path of the machine with forward slashes. */
export const slashes = (path: string): string => (sep === '\\' ? path.replaceAll('\\', '/') : path);

/** The folder a file of forward slashes stands in; nothing (`''`) above the topmost. */
export const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/** A path of forward slashes and dots, made absolute: it starts from a folder. */
export function join(folder: string, path: string): string {
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Where a path leads when all links are followed; nothing if it is not there, or leads nowhere. */
export function realOf(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
