import type { Nodes, Parents } from 'mdast';
import { isShellFence, parseMarkdown } from 'remark-runbook';

/** What a reader is not shown as it stands: settings, HTML, and what moves to another place. */
const silent = new Set(['yaml', 'html', 'definition', 'leafDirective']);

/**
 * Every text of a page of Markdown, in its order: prose, headings, cells of tables, code, and the
 * text diagrams are drawn from. Commands are left out, because the page shows them in parts.
 */
export function textsIn(markdown: string): string[] {
  return textsOf(parseMarkdown(markdown, 'md'));
}

function textsOf(node: Nodes): string[] {
  if (silent.has(node.type)) return [];
  // It shows its source too.
  if (node.type === 'containerDirective' && node.name === 'example') return [];
  if (node.type === 'code') {
    const { value } = node;
    return isShellFence(node) ? [] : [value];
  }
  if (node.type === 'inlineCode') return [node.value];
  // An id at the end of a heading or step is no text of it.
  if (node.type === 'text') return [node.value.replace(/\s*\{#[\w-]+\}\s*$/, '')];
  if (!('children' in node)) return [];
  return (node as Parents).children.flatMap(textsOf);
}
