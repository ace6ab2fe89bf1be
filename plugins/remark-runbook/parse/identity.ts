import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import { shownMeta } from './fence.ts';
import { wordsOf } from './words.ts';

/**
 * A short hash of everything a step says now, reckoned when it is asked for, whatever pipeline the
 * tree went through: words, and code with its language and what its meta says to people. Notes on what was corrected are
 * left out (they change nothing that is to be done), and so are link targets (Docusaurus rewrites
 * them).
 */
export function hashOf(node: Nodes): () => string {
  // From a task in it an id may be taken before somebody asks.
  const early = holdsTask(node) ? contentOf(node) : undefined;
  let hash: string | undefined;
  return () => {
    hash ??= createHash('sha256')
      .update(early ?? contentOf(node))
      .digest('hex')
      .slice(0, 12);
    return hash;
  };
}

function holdsTask(node: Nodes): boolean {
  if (!('children' in node) || node.type === 'paragraph') return false;
  return node.children.some((child) => isTask(child) || holdsTask(child));
}

const isTask = (node: Nodes) => node.type === 'listItem' && typeof node.checked === 'boolean';

function contentOf(node: Nodes): string {
  if (node.type === 'containerDirective' && node.name === 'corrected') return '';
  if (node.type === 'code') return JSON.stringify([node.lang, shownMeta(node.meta), node.value]);
  if (node.type === 'paragraph' || node.type === 'heading') return wordsOf(node);
  if (node.type === 'leafDirective') return JSON.stringify([node.name, node.attributes]);
  if ('children' in node) return node.children.map(contentOf).filter(Boolean).join('\n');
  return wordsOf(node);
}

/** A step as its author wrote it. */
interface Written {
  /** Its explicit id, else the slug of its words. */
  words: string;
  readonly hash: string;
  /** The id stands on the page as `{#id}`: it stays as it is written, whatever else is there. */
  explicit?: boolean;
}

/** A step as its page knows it. */
interface Identity {
  /** Unique on the page. */
  id: string;
  /** What a tick is stored under, together with the hash. */
  words: string;
  /** Only its place tells it from another step: its author should give it an id. */
  ambiguous: boolean;
}

/**
 * Makes the ids of a page's steps unique without their position: steps that share their words are
 * told apart by their content hash, and words that are another step's explicit id give way to it.
 * Steps equal in words and content are numbered, for want of anything better, and reported.
 */
export function uniqueIds(steps: readonly Written[]): Identity[] {
  const given = new Map<string, Written>();
  for (const step of steps) {
    if (step.explicit && !given.has(step.words)) given.set(step.words, step);
  }
  const sharing = countBy(steps, ({ words }) => words);
  const keepsWords = (step: Written) =>
    given.get(step.words) === step || sharing.get(step.words) === 1;
  const taken = new Set(steps.filter(keepsWords).map(({ words }) => words));
  const seen = new Set<string>();
  const numbers = new Map<string, number>();
  return steps.map((step) => {
    const { words } = step;
    if (keepsWords(step)) return { id: words, words, ambiguous: false };
    const { hash } = step;
    const ambiguous = seen.has(`${words} ${hash}`);
    seen.add(`${words} ${hash}`);
    const id = free(`${words}-${hash.slice(0, 6)}`, (each) => taken.has(each), numbers);
    taken.add(id);
    // Under the shared words a tick would be found by each step of this very content.
    const shared = ambiguous || given.get(words)?.hash === hash;
    return { id, words: shared ? id : words, ambiguous };
  });
}

/**
 * The name, or the name with the first number from 2 on that makes it free.
 *
 * @param numbers from which on to look for each name; kept here by whoever asks for many of one name
 */
export function free(
  name: string,
  isTaken: (name: string) => boolean,
  numbers = new Map<string, number>(),
): string {
  if (!isTaken(name)) return name;
  let number = numbers.get(name) ?? 2;
  while (isTaken(`${name}-${number}`)) number += 1;
  numbers.set(name, number + 1);
  return `${name}-${number}`;
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
