import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Nodes } from 'mdast';
import { wordsOf } from './words.ts';

/**
 * A short hash of everything a step says, whatever pipeline the tree went through: words, and code
 * with its language and meta. Notes on what was corrected are left out (they change nothing that
 * is to be done), and so are link targets (Docusaurus rewrites them).
 */
export function hashOf(node: Nodes): string {
  return bytesToHex(sha256(utf8ToBytes(contentOf(node)))).slice(0, 12);
}

function contentOf(node: Nodes): string {
  if (node.type === 'containerDirective' && node.name === 'corrected') return '';
  if (node.type === 'code') return JSON.stringify([node.lang, node.meta, node.value]);
  if (node.type === 'paragraph' || node.type === 'heading') return wordsOf(node);
  if (node.type === 'leafDirective') return JSON.stringify([node.name, node.attributes]);
  if ('children' in node) return node.children.map(contentOf).filter(Boolean).join('\n');
  return wordsOf(node);
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
 * told apart by their content hash. Steps equal in words and content are numbered, for want of
 * anything better, and reported.
 */
export function uniqueIds(steps: readonly { words: string; hash: string }[]): Identity[] {
  const sharing = countBy(steps, (step) => step.words);
  const seen = new Map<string, number>();
  return steps.map(({ words, hash }) => {
    if (sharing.get(words) === 1) return { id: words, words, ambiguous: false };
    const id = `${words}-${hash.slice(0, 6)}`;
    const earlier = seen.get(id) ?? 0;
    seen.set(id, earlier + 1);
    if (earlier === 0) return { id, words, ambiguous: false };
    const numbered = `${id}-${earlier + 1}`;
    return { id: numbered, words: numbered, ambiguous: true };
  });
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
