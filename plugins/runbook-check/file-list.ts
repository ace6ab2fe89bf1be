import { isAbsolute } from 'node:path';

/** A file by the name the user knows, and by its absolute one with forward slashes. */
export interface NamedFile {
  path: string;
  file: string;
}

/** No system lets it stand in a name. */
const end = '\0';

/** Many files in their order. Their names are one text: a string for each takes several times as much. */
export class FileList implements Iterable<NamedFile> {
  readonly length: number;
  private readonly names: string;

  /** @param folder absolute, with forward slashes: what relative paths start from */
  constructor(
    private readonly folder: string,
    files: readonly NamedFile[],
  ) {
    this.length = files.length;
    this.names = files.map(({ path }) => path + end).join('');
  }

  *[Symbol.iterator](): Generator<NamedFile> {
    const base = this.folder.replace(/\/$/, '');
    for (let from = 0; from < this.names.length; ) {
      const to = this.names.indexOf(end, from);
      const path = this.names.slice(from, to);
      yield { path, file: isAbsolute(path) ? path : `${base}/${path}` };
      from = to + 1;
    }
  }

  /** Only those that are wanted. */
  filter(wanted: (one: NamedFile) => boolean): FileList {
    return new FileList(this.folder, [...this].filter(wanted));
  }
}
