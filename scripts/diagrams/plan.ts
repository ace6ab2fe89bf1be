import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { type Diagram as DiagramOfPage, diagramsIn } from 'docusaurus-plugin-runbook/diagrams';
import { diagramHash } from 'remark-runbook';

/** A diagram as it stands in a page; in the first one, where it stands in several. */
export interface Diagram extends DiagramOfPage {
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
  for (const diagram of diagramsIn(docs)) {
    const drawing = path.join(drawings, `${diagramHash(diagram.text)}.svg`);
    if (!all.has(drawing)) all.set(drawing, { ...diagram, drawing });
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
