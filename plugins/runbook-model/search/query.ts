import { isName, tokensOf } from './tokens.ts';
import { fillers, joinWords, stemOf, synonymsOf } from './words.ts';

/** One word to look for, and how. */
export interface QueryTerm {
  term: string;
  /** The word that was typed: the term itself, or what it is a stem or synonym of. */
  of: string;
  /** What a match of it is worth. */
  weight: number;
  /** Whether words that begin with it match. */
  prefix: boolean;
  /** How much a match may differ, as a share of the word's length. */
  fuzzy: number | false;
}

/** Beyond this many words a question is a log: every word as it is, and nothing like it. */
const short = 24;
/** A log may hold any number of words; by more of them than this no page is found. */
const most = 400;
/** So many characters are read in one go. */
const slice = 30_000;

/** A question as it is searched. */
export interface Query {
  terms: readonly QueryTerm[];
  /** The question as lines are compared with it, see {@link verbatim}. */
  asked: string;
}

/** What a typed question looks for. */
export function queryOf(text: string, known: ReadonlySet<string>): Query {
  return { terms: termsOf(wordsOf(text), known), asked: verbatim(text) };
}

/**
 * What a pasted log looks for. Reads it piece by piece: a page can go on between two of them.
 *
 * @param breathe is awaited between two pieces; what it throws ends the work
 */
export async function queryOfLong(
  text: string,
  known: ReadonlySet<string>,
  breathe: () => Promise<void>,
): Promise<Query> {
  const words = new Set<string>();
  let asked = ' ';
  for (let start = 0; start < text.length; ) {
    const gap = text.indexOf('\n', start + slice);
    const end = gap < 0 || gap > start + 2 * slice ? start + slice : gap;
    const piece = text.slice(start, end);
    for (const word of wordsOf(piece)) if (known.has(word)) words.add(word);
    asked += verbatim(piece).trimStart();
    start = end;
    await breathe();
  }
  // So many words of the pages that they are no question of a few: as they are, whatever they are.
  return {
    terms: words.size > short ? logTerms([...words], known) : termsOf([...words], known),
    asked,
  };
}

function wordsOf(text: string): string[] {
  return [...new Set(tokensOf(joinWords(text)))];
}

/** The words a question is made of. */
function termsOf(all: readonly string[], known: ReadonlySet<string>): QueryTerm[] {
  const telling = all.filter((word) => !fillers.has(word) && word.length > 1);
  const words = telling.length > 0 ? telling : all;
  if (words.length > short) return logTerms(words, known);
  return unique(words.flatMap((word) => variants(word, known)));
}

/** The words of a log: those some page holds, as they are. Small numbers are times and counts. */
function logTerms(words: readonly string[], known: ReadonlySet<string>): QueryTerm[] {
  return words
    .filter((word) => known.has(word) && !fillers.has(word) && !/^\p{N}{1,2}$/u.test(word))
    .slice(0, most)
    .map((term) => ({ term, of: term, weight: 1, prefix: false, fuzzy: false }));
}

/** A text as it is compared word for word. */
export function verbatim(text: string): string {
  const words = joinWords(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_/.:-]+/gu, ' ');
  return ` ${words.trim()} `;
}

/** A word as it was typed, by its stem, and in other words. */
function variants(word: string, known: ReadonlySet<string>): QueryTerm[] {
  const isKnown = known.has(word);
  const name = isName(word);
  const stem = name ? word : stemOf(word);
  return [
    {
      term: word,
      of: word,
      weight: 1,
      // A code is right or wrong: `50` is not the beginning of `502`.
      prefix: word.length > 2 && !/^\p{N}+$/u.test(word),
      // A name is right or wrong too, and so is what some page says; only long words hold a typo.
      fuzzy: !name && !isKnown && word.length > 4 && (word.length > 7 ? 0.25 : 0.2),
    },
    ...(stem === word
      ? []
      : [{ term: stem, of: word, weight: 0.6, prefix: true, fuzzy: false as const }]),
    ...synonymsOf(word).map((term) => ({
      term,
      of: word,
      weight: 0.35,
      prefix: false,
      fuzzy: false as const,
    })),
    ...(name || isKnown ? [] : swapped(word))
      .filter((term) => known.has(term))
      .map((term) => ({ term, of: word, weight: 0.6, prefix: false, fuzzy: false as const })),
  ];
}

/** A word with two neighbouring letters changed about: to a measure of typos, that is two of them. */
function swapped(word: string): string[] {
  if (word.length < 4 || !/^\p{L}+$/u.test(word)) return [];
  const letters = [...word];
  return letters.slice(1).map((letter, at) => {
    return [...letters.slice(0, at), letter, letters[at], ...letters.slice(at + 2)].join('');
  });
}

/** Each word once, with the highest weight it has. */
function unique(terms: readonly QueryTerm[]): QueryTerm[] {
  const best = new Map<string, QueryTerm>();
  for (const term of terms) {
    const known = best.get(term.term);
    if (!known || known.weight < term.weight) best.set(term.term, term);
  }
  return [...best.values()];
}
