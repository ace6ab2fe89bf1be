import { forEachChild, type SyntaxNode } from 'unbash';

/** A comment, from its `#` to the end of its line. */
export interface Comment {
  start: number;
  end: number;
  /** Without the `#`. */
  text: string;
}

/** Nodes in whose text a `#` is never a comment, or is one of a script of its own. */
const leaves = new Set<SyntaxNode['type']>([
  'Word',
  'Assignment',
  'TestCommand',
  'ArithmeticCommand',
  'HereDocDelimiter',
  'HereDocBody',
]);

/** Finds comments in the gaps between the nodes of a tree: the tree itself holds none. */
export function commentsOf(text: string, script: SyntaxNode): Comment[] {
  if (!text.includes('#')) return [];
  const covered: { start: number; end: number }[] = [];
  const visit = (node: SyntaxNode) => {
    if (leaves.has(node.type)) covered.push({ start: node.pos, end: node.end });
    else forEachChild(node, visit);
    if (node.type === 'HereDoc' && node.closing) {
      covered.push({ start: node.closing.pos, end: node.closing.end });
    }
    if (node.type === 'ArithmeticFor') covered.push({ start: node.pos, end: node.body.pos });
  };
  visit(script);
  covered.sort((a, b) => a.start - b.start);
  const comments: Comment[] = [];
  let next = 0;
  for (let i = text.indexOf('#'); i >= 0; i = text.indexOf('#', i)) {
    while ((covered[next]?.end ?? Infinity) <= i) next += 1;
    const cover = covered[next];
    if (cover && cover.start <= i) {
      i = cover.end;
    } else if (i === 0 || /[\s;&|()]/.test(text[i - 1] ?? '')) {
      const line = text.indexOf('\n', i);
      const end = line < 0 ? text.length : line;
      comments.push({ start: i, end, text: text.slice(i, end).replace(/^#+/, '').trim() });
      i = end + 1;
    } else i += 1;
  }
  return comments;
}
