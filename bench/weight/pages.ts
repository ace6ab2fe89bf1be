import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const docs = path.resolve(import.meta.dirname, '../../docs');

/** The addresses of all playbooks of this site, below its base: the pages with a severity. */
export function playbookPaths(): string[] {
  return readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.mdx?$/.test(file))
    .filter((file) => /^severity:/m.test(readFileSync(path.join(docs, file), 'utf8')))
    .map((file) => file.replaceAll(path.sep, '/').replace(/\.mdx?$/, '/'))
    .sort();
}
