import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSearch, type SearchData } from 'runbook-model/search';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from './content.ts';
import { searchData } from './search-index.ts';
import { publishedFrom } from './testing-published.ts';

// The search over the real pages: what a responder types, and the page it must lead to.
let data: SearchData;
let ask: (text: string) => string[];

beforeAll(async () => {
  const docsDir = join(import.meta.dirname, '..', '..', 'docs');
  const content = await loadContent({ docsDir, implicitSteps: true });
  data = searchData(content, publishedFrom(docsDir, content.sections.keys()));
  const search = createSearch(JSON.parse(JSON.stringify(data)));
  ask = (text) => search.ask(text).map(({ page }) => data.pages[page]?.href ?? '');
});

const queries = readFileSync(join(import.meta.dirname, 'fixtures', 'queries.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes(' → ') && !line.startsWith('#'))
  .map((line) => line.split(' → ') as [text: string, page: string]);
const hrefOf = (page: string) => `/${page.replace(/(?:^|\/)index$/, '')}/`;

describe('the search of all pages', () => {
  it('finds at least 95 of 100 questions among the first three, and 85 first', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    const places = queries.map(([text, page]) => ask(text).indexOf(hrefOf(page)));
    const missed = queries.filter((_, i) => !([0, 1, 2] as unknown[]).includes(places[i]));
    expect(missed.length / queries.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
    expect(places.filter((place) => place === 0).length / queries.length).toBeGreaterThan(0.85);
  });

  it('asks for pages that exist', () => {
    const hrefs = new Set(data.pages.map(({ href }) => href));
    expect(queries.filter(([, page]) => !hrefs.has(hrefOf(page)))).toEqual([]);
  });

  it('holds every page of the docs, playbooks first, the rules of the check last', () => {
    const ranks = data.pages.map(({ rank }) => rank);
    expect(new Set(ranks)).toEqual(new Set(['playbook', 'procedure', 'guide', 'reference']));
    expect(ranks).toEqual([...ranks].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    const reference = data.pages.filter(({ rank }) => rank === 'reference');
    expect(reference.every(({ href }) => href.startsWith('/authoring/rules/'))).toBe(true);
  });

  it('leads nowhere that a page names only to lead away from it', () => {
    // Database Down says of itself: everything answers 502/503? Take the other page.
    expect(ask('502')).not.toContain('/lcbp3-dms/database-down/');
  });

  it('leads to anchors, each once on its page', () => {
    for (const { href, sections } of data.pages) {
      const anchors = sections.flatMap(({ anchor }) => anchor ?? []);
      expect(new Set(anchors).size, href).toBe(anchors.length);
    }
  });

  it('stays small: less than 200 kB to load, when the search is first opened', async () => {
    const { gzipSync } = await import('node:zlib');
    expect(gzipSync(JSON.stringify(data)).length).toBeLessThan(200_000);
  });
});

const order = ['playbook', 'procedure', 'guide', 'reference'];
