import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const docs = path.resolve(import.meta.dirname, '../../docs');

/** The addresses of all playbooks of this site, below its base: the pages with a severity. */
export function playbookPaths(): string[] {
  return readdirSync(docs, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.mdx?$/.test(file) && hasSeverity(path.join(docs, file)))
    .map((file) => file.replaceAll(path.sep, '/').replace(/\.mdx?$/, '/'))
    .sort();
}

function hasSeverity(file: string): boolean {
  const [, frontMatter = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  return /^severity:/m.test(frontMatter);
}
