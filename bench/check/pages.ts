import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const docs = path.resolve(import.meta.dirname, '../../docs');

/**
 * Copies of this site's own playbooks, each with services of its own. Every block of a copy differs
 * from the same block of the others, so that nobody can do with having read one of them.
 *
 * @returns how many pages there are
 */
export function writeCopies(folder: string, copies: number): number {
  let pages = 0;
  for (let copy = 0; copy < copies; copy += 1) {
    const target = path.join(folder, `copy-${copy}`);
    cpSync(docs, target, { recursive: true });
    for (const file of pagesIn(target)) {
      writeFileSync(file, marked(readFileSync(file, 'utf8'), copy));
      pages += 1;
    }
  }
  return pages;
}

/** Small pages with a heading, a block and a link to their neighbour, a hundred to a folder. */
export function writeSmallPages(folder: string, count: number): void {
  for (let page = 0; page < count; page += 1) {
    const part = path.join(folder, `part-${Math.floor(page / 100)}`);
    if (page % 100 === 0) mkdirSync(part, { recursive: true });
    const next = page % 100 === 99 || page === count - 1 ? page : page + 1;
    writeFileSync(path.join(part, `page-${page}.md`), smallPage(page, next));
  }
}

export const smallPage = (page: number, next = page) => `---
title: Page ${page}
---

Restart the worker that has stopped, then see [the next page](./page-${next}.md#page-${next}).

# Page ${page}

1. See whether it runs

   \`\`\`bash
   systemctl status worker-${page} --no-pager
   \`\`\`

2. Restart it

   \`\`\`bash
   sudo systemctl restart worker-${page}
   journalctl -u worker-${page} -n 50 --no-pager
   \`\`\`
`;

export function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join(folder, name))
    .sort();
}

/** Puts a comment of its own at the top of every block of commands. */
function marked(text: string, copy: number): string {
  let open = false;
  return text
    .split('\n')
    .map((line) => {
      const [, indent = '', marks, language = ''] = /^(\s*)(```+)(\w*)/.exec(line) ?? [];
      if (!marks) return line;
      open = !open;
      const shell = /^(?:bash|sh|shell|console)$/.test(language);
      return open && shell ? `${line}\n${indent}# copy ${copy}` : line;
    })
    .join('\n');
}
