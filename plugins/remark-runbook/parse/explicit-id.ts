import type { ListItem, Paragraph, PhrasingContent } from 'mdast';

const explicit = /\s*\{#([\w-]+)\}\s*$/;
const mdxComment = /^\s*\/\*\s*#([\w-]+)\s*\*\/\s*$/;

/**
 * Takes an explicit `{#id}` (in MDX `{/* #id *\/}`) off the end of a step's first paragraph.
 * The node changes: the id is for the plugin, not for the reader.
 */
export function takeExplicitId(item: ListItem): string | undefined {
  const paragraph = item.children[0];
  if (paragraph?.type !== 'paragraph') return undefined;
  const last = paragraph.children.at(-1);
  if (!last) return undefined;
  if (last.type === 'text') return takeFromText(paragraph, last);
  if ((last.type as string) === 'mdxTextExpression') return takeFromComment(paragraph, last);
  return undefined;
}

function takeFromText(paragraph: Paragraph, last: PhrasingContent & { type: 'text' }) {
  const id = last.value.includes('{#') ? explicit.exec(last.value)?.[1] : undefined;
  if (!id) return undefined;
  last.value = last.value.replace(explicit, '');
  if (last.value === '') paragraph.children.pop();
  return id;
}

function takeFromComment(paragraph: Paragraph, last: PhrasingContent) {
  const id = mdxComment.exec((last as unknown as { value: string }).value)?.[1];
  if (!id) return undefined;
  paragraph.children.pop();
  const before = paragraph.children.at(-1);
  if (before?.type === 'text') before.value = before.value.trimEnd();
  return id;
}
