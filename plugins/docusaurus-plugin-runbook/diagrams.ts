import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code, Nodes } from 'mdast';
import { parseMarkdown } from 'remark-runbook';

/** A diagram as it stands in a page. */
export interface Diagram {
  text: string;
  file: string;
  /** Of its first line of text, from 1. */
  line: number;
}

/** The diagrams of all pages of a folder, and of the parts pages are put together from. */
export function diagramsIn(docsDir: string): Diagram[] {
  const names = readdirSync(docsDir, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => /\.mdx?$/.test(name))
    .sort()
    .flatMap((name) => {
      const file = join(docsDir, name);
      return fencesOf(file).map(({ value, position }) => ({
        text: value,
        file,
        line: (position?.start.line ?? 0) + 1,
      }));
    });
}

function fencesOf(file: string): Code[] {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('mermaid')) return [];
  const find = (node: Nodes): Code[] => {
    if (node.type === 'code' && node.lang === 'mermaid') return [node];
    return 'children' in node ? node.children.flatMap(find) : [];
  };
  return find(parseMarkdown(text, file.endsWith('.mdx') ? 'mdx' : 'md'));
}
