/** One file to look at. */
export interface Source {
  /** As the user named it. */
  path: string;
  /** Absolute, with forward slashes. */
  file: string;
  /** Nothing if it could not be read as text; `problem` says why. */
  text?: string;
  problem?: string;
}

/** The user's name for a file, from a file whose both names are known. */
export function nameLike(known: Pick<Source, 'path' | 'file'> | undefined, file: string): string {
  if (!known?.file.endsWith(known.path)) return file;
  const prefix = known.file.slice(0, known.file.length - known.path.length);
  return file.startsWith(prefix) ? file.slice(prefix.length) : file;
}
