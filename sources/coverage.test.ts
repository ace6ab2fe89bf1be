import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

/** What a source document holds, and the page each piece went to. */
interface Source {
  source: string;
  sections: { section: string; page: string; holds: string[] }[];
}

const here = import.meta.dirname;
const docs = join(here, '..', 'docs');

const collapse = (text: string) => text.replace(/\s+/g, ' ');

/** A page's text, with the description of its service: tables are generated from that. */
function textOf(page: string): string {
  const description = join(docs, dirname(page), 'service.yml');
  const service = existsSync(description) ? readFileSync(description, 'utf8') : '';
  return collapse(`${readFileSync(join(docs, page), 'utf8')}\n${service}`);
}

for (const file of readdirSync(here).filter((name) => name.endsWith('.yml'))) {
  const { source, sections } = parse(readFileSync(join(here, file), 'utf8')) as Source;

  describe(source, () => {
    it.each(sections)('$section is on $page, whole', ({ page, holds }) => {
      const text = textOf(page);
      expect(holds.filter((piece) => !text.includes(collapse(piece).trim()))).toEqual([]);
      expect(holds.length).toBeGreaterThan(0);
    });
  });
}
