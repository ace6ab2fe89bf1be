import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import type { LineKind, PageRank, SearchPage } from './page.ts';
import { type Place, placesOf } from './places.ts';
import { type Query, queryOf, queryOfLong } from './query.ts';
import { tokensOf } from './tokens.ts';
import { joinWords } from './words.ts';

/** A page that answers a question. */
export interface Hit {
  /** The page's place in the list that was indexed. */
  page: number;
  /** Words of the page that were found, in lower case. */
  words: readonly string[];
  score: number;
  /** Where on the page it says so, best first; the first decides where a link leads. */
  places: readonly Place[];
}

/** Everything a search needs, as it is stored. */
export interface SearchData {
  pages: readonly SearchPage[];
  index: AsPlainObject;
}

type Entry = { id: number; page: SearchPage };
type Field = LineKind | 'title' | 'heading' | 'description';

/** What a word is worth by where it stands. */
const boosts: Readonly<Record<Field, number>> = {
  signal: 4.5,
  symptom: 4,
  title: 4,
  step: 1.6,
  heading: 1.6,
  command: 1.4,
  description: 2,
  expect: 1,
  text: 1,
};

/** What a page is worth by what it is for. */
const ranks: Readonly<Record<PageRank, number>> = {
  playbook: 1,
  procedure: 0.7,
  guide: 0.45,
  reference: 0.15,
};

const options: Options<Entry> = {
  fields: Object.keys(boosts),
  extractField: ({ id, page }, field) => (field === 'id' ? id : fieldOf(page, field as Field)),
  tokenize: (text) => tokensOf(joinWords(text)),
  processTerm: (term) => term,
};

/** What scores less than this share of the best match only shares a common word with it. */
const faint = 0.08;
/** A word that differs in more letters is another word. */
const mostTypos = 3;
/** So many pages are looked at line by line. */
const candidates = 24;

/** Indexes pages. To be done once, where the site is built, or over a few pages in the browser. */
export function createSearchData(pages: readonly SearchPage[]): SearchData {
  const engine = new MiniSearch<Entry>(options);
  engine.addAll(pages.map((page, id) => ({ id, page })));
  return { pages, index: engine.toJSON() };
}

/** A question in, the pages that answer it out, best first. */
export interface Search {
  /** For what is typed. */
  ask(text: string): Hit[];
  /** For what is pasted, of any length: see {@link queryOfLong}. */
  askLong(text: string, breathe: () => Promise<void>): Promise<Hit[]>;
}

/** The search over indexed pages. */
export function createSearch({ pages, index }: SearchData): Search {
  const engine = MiniSearch.loadJS<Entry>(index, options);
  const known = new Set(index.index.map(([term]) => term));
  return {
    ask: (text) => answer(queryOf(text, known)),
    askLong: async (text, breathe) => answer(await queryOfLong(text, known, breathe)),
  };

  function answer(query: Query): Hit[] {
    const byTerm = new Map(query.terms.map((term) => [term.term, term]));
    if (byTerm.size === 0) return [];
    const results = engine.search('', {
      boost: boosts,
      tokenize: () => [...byTerm.keys()],
      processTerm: (term) => term,
      boostTerm: (term) => byTerm.get(term)?.weight ?? 1,
      prefix: (term) => byTerm.get(term)?.prefix ?? false,
      fuzzy: (term) => byTerm.get(term)?.fuzzy ?? false,
      maxFuzzy: mostTypos,
      boostDocument: (id) => ranks[pages[id]?.rank ?? 'reference'],
    });
    return ranked(results.slice(0, candidates), pages, query);
  }
}

function ranked(
  results: readonly { id: number; score: number; terms: string[] }[],
  pages: readonly SearchPage[],
  query: Query,
): Hit[] {
  const hits = results.flatMap(({ id, score, terms: words }): Hit[] => {
    const page = pages[id];
    if (!page) return [];
    const places = placesOf(page, words, query);
    return [{ page: id, words, score: score * (0.8 + 1.2 * (places[0]?.score ?? 0)), places }];
  });
  hits.sort((a, b) => b.score - a.score);
  const floor = (hits[0]?.score ?? 0) * faint;
  return hits.filter(({ score }) => score >= floor);
}

function fieldOf(page: SearchPage, field: Field): string {
  switch (field) {
    case 'title':
    case 'description':
      return page[field];
    case 'heading':
      return page.sections.map(({ title, within }) => (within ? '' : (title ?? ''))).join('\n');
    default:
      return page.sections
        .flatMap(({ lines }) => lines.flatMap(([kind, text]) => (kind === field ? [text] : [])))
        .join('\n');
  }
}
