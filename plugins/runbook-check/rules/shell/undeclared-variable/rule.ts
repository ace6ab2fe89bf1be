import { didYouMean } from '../../../nearest.ts';
import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { assignedIn } from '../../../shell/assigned.ts';
import { eachShell, reportIn } from '../each.ts';

/** On pages of a service: what the reader's shell is to hold is declared, or set on the page. */
export const undeclaredVariable: Rule = {
  id: 'shell/undeclared-variable',
  level: 'error',
  why: 'A variable nobody set is empty, and the command runs all the same.',
  page(page, report) {
    const service = page.service?.service;
    if (!service) return;
    const declared = Object.keys(service.environment);
    let set: ReadonlySet<string> | undefined;
    eachShell(page, (shell, block) => {
      const commands = page.parsed.blocks.get(block.node)?.commands ?? [];
      const seen = new Set<string>();
      for (const name of commands.flatMap(({ variables }) => variables)) {
        if (!/^[A-Z][A-Z0-9_]*$/.test(name) || declared.includes(name) || seen.has(name)) continue;
        set ??= setOn(page);
        if (set.has(name)) continue;
        seen.add(name);
        const use = new RegExp(`\\$\\{?[!#]?${name}\\b`).exec(shell.code.source);
        if (!use) continue;
        const span = { start: use.index, end: use.index + use[0].length };
        reportIn(report, block, span, {
          message: `$${name} is neither declared in service.yml nor set on this page.`,
          help:
            didYouMean(name, declared) ||
            'Declare it under environment:, or set it in an earlier step.',
        });
      }
    });
  },
};

function setOn(page: Page): ReadonlySet<string> {
  const set = new Set<string>();
  eachShell(page, (shell) => {
    for (const { name } of assignedIn(shell)) set.add(name);
  });
  return set;
}
