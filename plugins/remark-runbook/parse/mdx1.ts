import type { Nodes, Root } from 'mdast';

/*
 * Docusaurus takes two things in `.mdx` that MDX itself does not: comments of HTML, and ids behind
 * headings. Both are put in other signs of the same length while the text is parsed, so that every
 * place stays what it is.
 */

/** Signs nobody writes, for the braces around the id of a heading. */
const [open, close] = ['\uE000', '\uE001'];

const fenceOrComment =
  /^([ \t>]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^[ \t>]*\2[`~]*[ \t]*$|$(?![\s\S]))|`[^`\n]*`|<!--[\s\S]*?-->/gm;
const headingId = /^([ \t>]*#{1,6}[ \t][^\n]*)\{(#[\w:.-]+)\}(?=[ \t]*$)/gm;

/** A text that MDX takes, of the same length. */
export function asMdx2(text: string): string {
  if (!text.includes('<!--') && !text.includes('{#')) return text;
  // What is never closed is not looked for again and again.
  const line = text.indexOf('\n', text.lastIndexOf('-->'));
  const end = line < 0 ? text.length : line;
  const head = text
    .slice(0, end)
    .replace(fenceOrComment, (found) => (found.startsWith('<!--') ? asExpression(found) : found));
  return (head + text.slice(end)).replace(headingId, `$1${open}$2${close}`);
}

const asExpression = (comment: string) => `{/* ${comment.slice(4, -3).replaceAll('*/', '* ')}*/}`;

/** Puts the braces of the ids back. */
export function withIds(tree: Root): Root {
  const walk = (node: Nodes) => {
    if ('value' in node && node.value.includes(open)) {
      node.value = node.value.replaceAll(open, '{').replaceAll(close, '}');
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return tree;
}
