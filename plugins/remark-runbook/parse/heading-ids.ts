import type { Heading, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

const classic = /\{#((?:.(?!\{#|\}))*.)\}$/;

/**
 * What Docusaurus makes a heading's id of: the one its author wrote down, else the text. Unlike its title it is taken as it is written, white
 * space at its ends and before what is left out included: `## Title <a name="t"></a>` is `title-`.
 */
export function idOf({ children }: Heading): { text: string; own: string | undefined } {
  const words = children.filter(({ type }) => type !== 'html');
  const text = textOf(words.length > 0 ? words : children);
  const last = children.at(-1);
  const braced = text.endsWith('}') ? classic.exec(text)?.[1]?.trim() : undefined;
  return { text, own: (last && commentId(last)) ?? braced };
}

/** `<!-- #id -->` and, in MDX, `{/* #id *\/}` behind the words. */
function commentId(node: RootContent): string | undefined {
  const form = node.type === 'html' ? /^<!--([\s\S]*)-->$/ : /^\s*\/\*([\s\S]*)\*\/\s*$/;
  if (node.type !== 'html' && (node.type as string) !== 'mdxTextExpression') return undefined;
  const [first = ''] = (form.exec((node as { value: string }).value)?.[1] ?? '').trim().split(' ');
  return first.startsWith('#') ? first.slice(1) || undefined : undefined;
}
