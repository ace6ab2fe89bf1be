import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Code, Nodes } from 'mdast';
import { diagramHash, parseMarkdown } from 'remark-runbook';

/** A diagram as it stands in a page; in the first one, where it stands in several. */
export interface Diagram {
  text: string;
  file: string;
  /** Of its first line of text, from 1. */
  line: number;
  /** Where its drawing is, or will be. */
  drawing: string;
}

/** What there is to do, so that every diagram has its drawing and every drawing its diagram. */
export interface Plan {
  draw: Diagram[];
  keep: Diagram[];
  /** Drawings of what no page holds any more. */
  remove: string[];
}

/**
 * Looks for the diagrams of all pages of a folder, and for their drawings in another.
 *
 * @param again whether those that have a drawing are drawn as well
 */
export function planDrawings(docs: string, drawings: string, again = false): Plan {
  const all = new Map<string, Diagram>();
  const names = readdirSync(docs, { recursive: true, encoding: 'utf8' });
  for (const name of names.filter((one) => /\.mdx?$/.test(one)).sort()) {
    for (const { value, position } of fencesOf(path.join(docs, name))) {
      const drawing = path.join(drawings, `${diagramHash(value)}.svg`);
      if (all.has(drawing)) continue;
      const line = (position?.start.line ?? 0) + 1;
      all.set(drawing, { text: value, file: path.join(docs, name), line, drawing });
    }
  }
  const diagrams = [...all.values()];
  const isDrawn = ({ drawing }: Diagram) => !again && existsSync(drawing);
  const there = existsSync(drawings) ? readdirSync(drawings) : [];
  return {
    draw: diagrams.filter((one) => !isDrawn(one)),
    keep: diagrams.filter(isDrawn),
    remove: there
      .filter((name) => name.endsWith('.svg'))
      .map((name) => path.join(drawings, name))
      .filter((file) => !all.has(file)),
  };
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
