import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a search loads when it is first used, after gzip: pieces of ours, a file of the peer. */
export function indexBytes(folder: string): number {
  const named = (below: string, pattern: RegExp) =>
    readdirSync(path.join(folder, below))
      .filter((name) => pattern.test(name))
      .map((name) => path.join(folder, below, name));
  return [...named('', /^search-index.*\.json$/), ...named('assets/js', /^search-\d+\./)]
    .map((file) => gzipSync(readFileSync(file)).length)
    .reduce((sum, bytes) => sum + bytes, 0);
}
