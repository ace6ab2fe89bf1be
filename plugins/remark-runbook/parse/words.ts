import type { Nodes } from 'mdast';
import type {} from 'mdast-util-directive';
import { plainSlug } from './slugs.ts';

/**
 * The words of a node as a reader sees them, white space collapsed. Unlike mdast-util-to-string it
 * keeps a `:name` that only looks like a directive (`redis:latest`), because the site shows it too.
 */
export function wordsOf(node: Nodes): string {
  const words = raw(node);
  return untidy.test(words) ? words.replace(/\s+/g, ' ').trim() : words;
}

/** White space that is no single space between words. */
const untidy = /\s\s|[^\S ]|^\s|\s$/;

function raw(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'textDirective' && node.children.length === 0 && !node.data) {
    return `:${node.name}`;
  }
  if ('alt' in node) return node.alt ?? '';
  if (node.type === 'html' || node.type === 'yaml') return '';
  if ('value' in node) return isMdxExpression(node.type) ? '' : node.value;
  if ('children' in node) {
    const [only] = node.children;
    if (only && node.children.length === 1) return raw(only);
    const glue = phrasingParents.has(node.type) ? '' : ' ';
    return node.children.map(raw).join(glue);
  }
  return node.type === 'break' ? ' ' : '';
}

function isMdxExpression(type: string): boolean {
  return type === 'mdxTextExpression' || type === 'mdxFlowExpression' || type === 'mdxjsEsm';
}

const phrasingParents = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'tableCell',
  'textDirective',
  'leafDirective',
  'mdxJsxTextElement',
]);

/** The slug of a step's words: what its id is made of. */
export function slugOf(words: string): string {
  return plainSlug(words) || 'step';
}
