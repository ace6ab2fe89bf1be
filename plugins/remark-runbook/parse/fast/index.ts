import type { Nodes, Root } from 'mdast';
import { align } from './align.ts';
import { treeOf } from './tree.ts';

/**
 * Markdown (not MDX) to the tree the site's own parser makes, many times as fast.
 *
 * @returns nothing for the few texts of which only the site's own parser knows what they become
 */
export function parseFast(text: string): Root | undefined {
  if (isTedious(text)) return undefined;
  if (!text.includes('\r')) return align(treeOf(text), text);
  // The fast parser takes the line end of Windows for a part of some nodes.
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) return undefined;
  const plain = text.replaceAll('\r', '');
  const tree = align(treeOf(plain), plain);
  if (tree) withReturns(tree);
  return tree;
}

/** So many beginnings of directives in one paragraph that the fast parser is the slower one. */
function isTedious(text: string): boolean {
  const most = 2_000;
  const hasMany = (part: string) => (part.match(/:[A-Za-z]/g)?.length ?? 0) > most;
  return text.length > 2 * most && hasMany(text) && text.split(/\n[ \t]*\n/).some(hasMany);
}

/** Moves the tree of a text with simple line ends to the same text with those of Windows. */
function withReturns(node: Nodes): void {
  if ('value' in node) node.value = node.value.replaceAll('\n', '\r\n');
  const { position } = node;
  if (position) {
    // Places are shared between nodes, so they are made anew and not changed.
    const moved = ({ line, column, offset = 0 }: typeof position.start) => ({
      line,
      column,
      offset: offset + line - 1,
    });
    node.position = { start: moved(position.start), end: moved(position.end) };
  }
  if ('children' in node) for (const child of node.children) withReturns(child);
}
