import type { IncidentView } from '../incident/types.ts';
import { actionsOf } from './actions.ts';
import { inline, linesOf, paragraphs } from './escape.ts';
import type { BlockSlot } from './slots.ts';
import { rowsOf } from './timeline.ts';
import { type ReportContext, resolutionOf } from './values.ts';
import { filledIn, type ReportWords } from './words.ts';

/** A block of the report as Markdown; where nothing was written, as the blank template has it. */
export function blockOf(slot: BlockSlot, view: IncidentView, context: ReportContext): string {
  const written = (name: string) => view.fields.get(name)?.value ?? '';
  switch (slot) {
    case 'timeline':
      return table(
        [context.words.timeline.time, context.words.timeline.event],
        rowsOf(view, context).map(({ time, text }) => [time, inline(text)]),
      );
    case 'root-cause':
      return paragraphs(written('root-cause'));
    case 'resolution':
      return list(linesOf(resolutionOf(view, context)), (index) => `${index + 1}.`);
    case 'lessons':
      return list(linesOf(written('lessons')), () => '-');
    case 'actions':
      return actionList(view, context.words);
    default:
      return paragraphs(written(slot.replace('-', '/')));
  }
}

function list(items: readonly string[], marker: (index: number) => string): string {
  const shown = items.length > 0 ? items : [''];
  return shown.map((item, index) => `${marker(index)} ${item}`.trimEnd()).join('\n');
}

function actionList(view: IncidentView, { action, blank }: ReportWords): string {
  const items = actionsOf(view).map(({ text, owner, due, done }) => {
    const task = inline(text) || blank.task;
    const said = { task, owner: inline(owner) || blank.owner, due: inline(due) || blank.due };
    return `- [${done ? 'x' : ' '}] ${filledIn(action, said)}`;
  });
  return items.join('\n') || `- [ ] ${filledIn(action, blank)}`;
}

type Cells = readonly [string, string];

/** Wider than this nobody reads a table in its source anyway. */
const widest = 120;

/** Its columns stand under one another, unless a line of it is too long, or wider than it counts. */
function table(head: Cells, body: readonly Cells[]): string {
  const rows: readonly Cells[] = body.length > 0 ? body : [['', '']];
  const lines = [head, ...rows];
  const longest = (column: number) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0), 3);
  const widths = [longest(0), longest(1)] as const;
  const plain = lines.every((line) => line.every((cell) => /^[ -~]*$/.test(cell)));
  const aligned = plain && widths.reduce((sum, width) => sum + width, 7) <= widest;
  const row = (cells: Cells) =>
    `| ${cells.map((cell, n) => (aligned ? cell.padEnd(widths[n] ?? 0) : cell)).join(' | ')} |`;
  const rule = (width: number) => '-'.repeat(aligned ? width : 3);
  return [row(head), row([rule(widths[0]), rule(widths[1])]), ...rows.map(row)].join('\n');
}
