import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../e2e/support/browser.ts';
import { withPen } from './diagrams/draw.ts';
import { type Diagram, planDrawings } from './diagrams/plan.ts';

const USAGE = `npm run diagrams [-- --again]

Draws every diagram of docs/ that has no drawing yet into diagrams/, and deletes the drawings of
diagrams that no page holds any more. Commit what it writes with the page.
  --again   draws all of them, for example with another version of mermaid`;

const root = path.resolve(import.meta.dirname, '..');

const { values } = parseArgs({
  options: { again: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } },
});

if (values.help) console.log(USAGE);
else await update(path.join(root, 'docs'), path.join(root, 'diagrams'));

async function update(docs: string, drawings: string): Promise<void> {
  const { draw, keep, remove } = planDrawings(docs, drawings, values.again);
  await mkdir(drawings, { recursive: true });
  for (const file of remove) {
    await rm(file);
    console.log(`deleted ${from(file)}, which no page holds any more`);
  }
  if (draw.length > 0) await drawAll(draw);
  if (keep.length > 0) console.log(`${keep.length} drawn already`);
}

async function drawAll(diagrams: readonly Diagram[]): Promise<void> {
  const browser = await launchBrowser();
  try {
    await withPen(browser, async (pen) => {
      for (const diagram of diagrams) {
        try {
          await writeFile(diagram.drawing, await pen(diagram.text));
          console.log(`drew ${placeOf(diagram)} into ${from(diagram.drawing)}`);
        } catch (error) {
          console.error(describe(diagram, error instanceof Error ? error.message : String(error)));
          process.exitCode = 1;
        }
      }
    });
  } finally {
    await browser.close();
  }
}

/** Mermaid counts the lines of the diagram, a reader those of the page. */
function describe(diagram: Diagram, message: string): string {
  const [, line = '1'] = /\bline (\d+)/.exec(message) ?? [];
  const said = message.replace(/^Parse error on line \d+:\s*/, '').replaceAll('\n', '\n  ');
  return `${placeOf(diagram, Number(line) - 1)}: This diagram cannot be drawn.\n  ${said}`;
}

function placeOf({ file, line }: Diagram, below = 0): string {
  return `${from(file)}:${line + below}`;
}

function from(file: string): string {
  return path.relative(root, file);
}
