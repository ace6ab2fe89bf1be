import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DrillBlock, drillBlocks, parsePageFile } from 'remark-runbook';
import { LabError } from '../describe/load.ts';

/** One thing a reader does on a page: a step, or a fence outside of steps. */
export interface Item {
  /** A step's id, or `#` and the anchor of the section. */
  step: string;
  section: string;
  line: number;
  blocks: DrillBlock[];
}

/** A page as a drill goes through it. */
export interface DrillPage {
  /** `lcbp3-dms/database-down` */
  id: string;
  blocks: DrillBlock[];
  items: Item[];
}

/** Reads a page with the parser of the site. */
export function readPage(docsDir: string, service: string, name: string): DrillPage {
  const path = `${service}/${name}.md`;
  let text: string;
  try {
    text = readFileSync(join(docsDir, path), 'utf8');
  } catch {
    throw new LabError(`There is no page ${path}.`);
  }
  return drillPage(text, path, service);
}

export function drillPage(text: string, path: string, service: string): DrillPage {
  const page = parsePageFile(text, path, [service]);
  const wrong = page.problems.find(({ level }) => level === 'error');
  if (wrong) throw new LabError(`${path}:${wrong.line}: ${wrong.message}`);
  const blocks = drillBlocks(page);
  const items: Item[] = page.playbook.lists
    .filter(({ kind }) => kind === 'steps')
    .flatMap(({ section, steps }) =>
      steps.map(({ id, line }) => ({
        step: id,
        section: section?.anchor ?? '',
        line,
        blocks: blocks.filter(({ step }) => step === id),
      })),
    );
  const loose = blocks
    .filter(({ step }) => step.startsWith('#'))
    .map((one) => ({ step: one.step, section: one.section, line: one.block.line, blocks: [one] }));
  const ordered = [...items, ...loose].sort((a, b) => a.line - b.line);
  return { id: path.replace(/\.md$/, ''), blocks, items: ordered };
}
