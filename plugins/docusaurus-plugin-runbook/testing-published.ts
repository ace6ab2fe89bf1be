import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishedPage } from './published.ts';

/** The pages of a docs folder as Docusaurus would publish them; for tests and measurements. */
export function publishedFrom(docsDir: string, ids: Iterable<string>): PublishedPage[] {
  return [...ids].map((id) => {
    const [, head = ''] = readFileSync(join(docsDir, `${id}.md`), 'utf8').split(/^---$/m);
    const value = (key: string) => new RegExp(`^${key}: "?(.*?)"?$`, 'm').exec(head)?.[1] ?? '';
    return {
      id,
      href: `/${id.replace(/(?:^|\/)index$/, '')}/`,
      title: value('title'),
      description: value('description'),
      unlisted: false,
      replaces: [],
    };
  });
}
