import type { StepList } from 'runbook-model';
import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';

const most = 10;

export const longList: Rule = {
  id: 'structure/long-list',
  level: 'warn',
  why: 'In a long row of steps the place is lost; a heading says what the next ones are for.',
  page(page, report) {
    // Elsewhere long lists may be meant for a quiet hour.
    if (!page.service) return;
    for (const lists of runsOf(page)) {
      const steps = lists.flatMap((list) => list.steps);
      const first = steps[most];
      if (!first) continue;
      const { start, end } = page.lines.span(first.line);
      report({
        start: start + Math.max(0, page.text.slice(start, end).search(/\S/)),
        end,
        message: `${steps.length} steps stand here without a heading between them; ${most} are the most.`,
        help: 'Put a heading before the steps that serve another purpose.',
      });
    }
  },
};

/** Lists under one heading are read in one go; a branch is entered by itself. */
function runsOf({ parsed }: Page): StepList[][] {
  const runs: StepList[][] = [];
  const bySection = new Map<string | undefined, StepList[]>();
  for (const list of parsed.playbook.lists) {
    if (list.kind !== 'steps') continue;
    const key = list.section?.anchor;
    const run = bySection.get(key);
    if (list.onlyIf !== undefined) runs.push([list]);
    else if (run) run.push(list);
    else {
      const fresh = [list];
      bySection.set(key, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}
