import { createHash } from 'node:crypto';

/** The files of a kit: path in it → content. */
export type KitFiles = Map<string, Uint8Array>;

/** The SHA-256 of a file, in hexadecimal. */
export function sumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The list that `sha256sum -c` reads. */
export function sumsOf(files: KitFiles): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, content]) => `${sumOf(content)}  ${path}\n`)
    .join('');
}
