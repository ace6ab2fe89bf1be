import type { Machine } from './machine.ts';
import { type Budget, holds, type Section, type Table } from './section.ts';

/** The whole report as Markdown; it reads in a terminal too. */
export function reportOf(
  sections: readonly Section[],
  machine: Machine,
  command = 'npm run bench',
): string {
  const budgets = sections.flatMap((section) => section.budgets);
  return [
    '# Measurements',
    `Written by \`${command}\`; do not edit.`,
    `${machine.date}, ${machine.processor}, ${machine.cores} cores, ${machine.system}, ` +
      `Node ${machine.node}, ${machine.browser}. Load at the start ${machine.load}.`,
    ...(budgets.length > 0 ? ['## Budgets', tableOf(budgetTable(budgets))] : []),
    ...sections.flatMap(({ title, how, tables }) => [`## ${title}`, how, ...tables.map(tableOf)]),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What to say of each budget that does not hold. */
export function complaints(sections: readonly Section[]): string[] {
  return sections
    .flatMap((section) => section.budgets)
    .filter((budget) => !holds(budget))
    .map(
      ({ promise, figure, limit, show, lookAt }) =>
        `${promise}: ${show(figure)}, at most ${show(limit)} promised. Look at ${lookAt}`,
    );
}

function budgetTable(budgets: readonly Budget[]): Table {
  return {
    head: ['Promise', 'Limit', 'Measured', ''],
    rows: budgets.map((budget) => [
      budget.promise,
      budget.show(budget.limit),
      budget.show(budget.figure),
      holds(budget) ? 'holds' : '**broken**',
    ]),
  };
}

/** A Markdown table, its columns aligned so that it reads as text; figures to the right. */
export function tableOf({ head, rows }: Table): string {
  const widths = head.map((_, i) => Math.max(3, ...[head, ...rows].map((row) => width(row[i]))));
  const right = head.map((_, i) => rows.every((row) => /^[−+\d×*–]|^$/.test(row[i] ?? '')));
  const line = (cells: readonly string[]) => {
    const padded = widths.map((wide, i) => {
      const space = ' '.repeat(wide - width(cells[i]));
      return right[i] ? space + (cells[i] ?? '') : (cells[i] ?? '') + space;
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((wide, i) => '-'.repeat(wide - 1) + (right[i] ? ':' : '-'));
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

const width = (cell = '') => [...cell].length;
