import type { LineKind, SearchLine, SearchPage, SearchSection } from './page.ts';
import { type Query, type QueryTerm, verbatim } from './query.ts';
import { tokensOf, wholesOf } from './tokens.ts';
import { joinedWords, joinWords } from './words.ts';

/** A line of a page that says what was asked for. */
export interface Place {
  section: SearchSection;
  line: SearchLine;
  score: number;
}

const worth: Readonly<Record<LineKind, number>> = {
  signal: 1,
  symptom: 1,
  step: 0.75,
  command: 0.65,
  expect: 0.5,
  text: 0.45,
};
/** What the title and the description of a page are worth. */
const titleWorth = 0.95;
const aboutWorth = 0.6;

/** How many places of a page are told. */
const told = 3;
/** A line of more words holds any word more easily, so it says less. */
const plain = 14;

/**
 * The lines of a page that hold the most of what was asked, each scored from 0 to about 2: by the
 * share of the question's words in it, by its kind, and by whether the one holds the other word
 * for word. The title counts as a line of the page's head that says what the page is about.
 *
 * @param found the page's words that match the question
 */
export function placesOf(page: SearchPage, found: readonly string[], query: Query): Place[] {
  const values = new Map(found.map((word) => [word, valuesOf(word, query.terms)]));
  const wanted = Math.min(6, new Set(query.terms.map(({ of }) => of)).size);
  const [head = { lines: [] }] = page.sections;
  const about = linesOf(page);
  const places = [
    place(head, about.description, share(about.title) * titleWorth),
    place(head, about.description, share(about.description) * aboutWorth),
  ];
  for (const section of page.sections) {
    for (const line of section.lines) {
      if (!mayHold(line, found)) continue;
      const held = share(line);
      if (held > 0) places.push(place(section, line, (held + exact(line)) * worth[line[0]]));
    }
  }
  return places
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, told);

  /** How much of the question a line says. */
  function share(line: SearchLine): number {
    const words = wordsIn(line);
    const best = new Map<string, number>();
    for (const [word, weight] of words) {
      for (const [of, value] of values.get(word) ?? []) {
        best.set(of, Math.max(best.get(of) ?? 0, value * weight));
      }
    }
    const sum = [...best.values()].reduce((all, value) => all + value, 0);
    const length = Math.max(1, words.size / plain) ** 0.35;
    return Math.min(1, sum / wanted) / length;
  }

  function exact(line: SearchLine): number {
    return saysAll(line, query.asked) || isSaid(line, query.asked) ? 1 : 0;
  }
}

/** Whether a line can hold one of the words: much sooner known than which words it has. */
function mayHold([, text]: SearchLine, found: readonly string[]): boolean {
  const plain = text.toLowerCase().replace(/[’']/g, '');
  return found.some((word) => joinedWords.has(word) || plain.includes(word));
}

function place(section: SearchSection, line: SearchLine, score: number): Place {
  return { section, line, score };
}

/** Which words of the question a word of a page stands for, and how well. */
function valuesOf(word: string, terms: readonly QueryTerm[]): [of: string, value: number][] {
  const near = terms.filter(
    ({ term, prefix }) => term === word || (prefix && word.startsWith(term)),
  );
  // Neither the word nor its beginning: it was found by a typo.
  const typed = near.length > 0 ? near : terms.filter(({ fuzzy }) => fuzzy !== false);
  return typed.map(({ term, of, weight }) => [of, term === word ? weight : weight * 0.8]);
}

const abouts = new WeakMap<SearchPage, { title: SearchLine; description: SearchLine }>();

function linesOf(page: SearchPage) {
  const before = abouts.get(page);
  if (before) return before;
  const made = {
    title: ['text', page.title] as const,
    description: ['text', page.description] as const,
  };
  abouts.set(page, made);
  return made;
}

const known = new WeakMap<SearchLine, ReadonlyMap<string, number>>();
/** A part of a name says less than a word that stands alone. */
const partWorth = 0.6;

/** The words of a line with their worth; worked out at the first question that meets it. */
function wordsIn(line: SearchLine): ReadonlyMap<string, number> {
  const before = known.get(line);
  if (before) return before;
  const text = joinWords(line[1]);
  const wholes = wholesOf(text);
  const words = new Map(tokensOf(text).map((word) => [word, wholes.has(word) ? 1 : partWorth]));
  known.set(line, words);
  return words;
}

/** Whether a line says the whole question. */
function saysAll([, text]: SearchLine, asked: string): boolean {
  return asked.length > 3 && asked.length < text.length + 3 && verbatim(text).includes(asked);
}

/** Whether a question, a log line for example, holds all of what a machine or a person says. */
function isSaid([kind, text]: SearchLine, asked: string): boolean {
  if (kind !== 'signal' && kind !== 'symptom') return false;
  const said = verbatim(text);
  return said.trim() !== '' && asked.includes(said);
}
