import type { ListItem, Nodes, Paragraph, Parents, Root, Text } from 'mdast';
import type {} from 'mdast-util-directive';
import { closesElsewhere } from './fences.ts';

/** Two parsers disagree about this text, and it takes the slow one to know what the site shows. */
class Disagreement extends Error {}

/**
 * Makes the tree of the fast parser what the site's own parser makes of the same text, where the two
 * differ: in directives that are none, in tasks, and in where a directive ends. The tree is changed
 * in place.
 *
 * @returns nothing where it takes the site's own parser to know what it makes of the text
 */
export function align(tree: Root, text: string): Root | undefined {
  // A page that only looks as if it had front matter: what comes next is read in another way.
  if (/^---[ \t]*[\r\n]/.test(text) && tree.children[0]?.type !== 'yaml') return undefined;
  if (text.includes(':::') && closesElsewhere(tree, text)) return undefined;
  try {
    alignNode(tree, text, /\\$/m.test(text));
    return tree;
  } catch (error) {
    if (error instanceof Disagreement) return undefined;
    throw error;
  }
}

/** @param slashes whether some line ends in a backslash */
function alignNode(node: Nodes, text: string, slashes: boolean): void {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') alignTask(node, text);
  if (!('children' in node)) return;
  if (slashes && node.type === 'paragraph') alignEnd(node, text);
  // How much of its indent belongs to it depends on what the directive stands in.
  if (node.type === 'containerDirective' && node.children.some(isIndentedHtml)) {
    throw new Disagreement();
  }
  if (hasPieces(node.children)) joinTexts(node, text);
  for (const child of node.children) if ('children' in child) alignNode(child, text, slashes);
}

const isIndentedHtml = (node: Nodes) => node.type === 'html' && /^[ \t]/.test(node.value);

function hasPieces(nodes: readonly Nodes[]): boolean {
  let before = '';
  for (const { type } of nodes) {
    if (type === 'textDirective' || (type === 'text' && before === 'text')) return true;
    before = type;
  }
  return false;
}

/** `:30` in `12:30` is no directive, and what is none leaves the text around it in pieces. */
function joinTexts(parent: Parents, text: string): void {
  const joined: Nodes[] = [];
  for (const node of parent.children as Nodes[]) {
    const piece = node.type === 'textDirective' ? asText(node, text) : node;
    const last = joined.at(-1);
    if (piece.type === 'text' && last?.type === 'text') append(last, piece);
    else joined.push(piece);
  }
  parent.children = joined as typeof parent.children;
}

function asText(node: Nodes & { type: 'textDirective' }, text: string): Nodes {
  if (/^[A-Za-z]/.test(node.name)) return node;
  const value = `:${node.name}`;
  const { position } = node;
  if (text.slice(position?.start.offset, position?.end.offset) !== value) throw new Disagreement();
  return { type: 'text', value, ...(position && { position }) };
}

function append(last: Text, { value, position }: Text): void {
  last.value += value;
  if (last.position && position) last.position.end = position.end;
}

/** In a directive a backslash at the end of a paragraph is lost. */
function alignEnd({ position, children }: Paragraph, text: string): void {
  const last = children.at(-1);
  const from = (last ?? { position }).position?.[last ? 'end' : 'start'];
  if (!position || !from || text.slice(from.offset, position.end.offset) !== '\\') return;
  const slash: Text = { type: 'text', value: '\\', position: { start: from, end: position.end } };
  if (last?.type === 'text') append(last, slash);
  else children.push(slash);
}

/** Before anything but text the paragraph of a task begins at its box, not after it. */
function alignTask({ children: [first] }: ListItem, text: string): void {
  if (first?.type !== 'paragraph' || first.children[0]?.type === 'text') return;
  const start = first.position?.start;
  if (start?.offset === undefined) return;
  const back = start.offset - text.lastIndexOf('[', start.offset - 1);
  first.position = {
    start: { line: start.line, column: start.column - back, offset: start.offset - back },
    end: first.position?.end ?? start,
  };
}
