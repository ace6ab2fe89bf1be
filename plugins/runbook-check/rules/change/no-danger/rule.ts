import type { Rule } from '../../../rule.ts';
import { changesIn, reportChange } from '../noted.ts';

/** Changes in the blocks of a service's pages that nothing takes back, and that warn of nothing. */
export const noDanger: Rule = {
  id: 'change/no-danger',
  level: 'warn',
  why: 'Before it runs a reader must see what is lost by it, and whom it hurts.',
  page(page, report) {
    for (const change of changesIn(page)) {
      const { undo = '', danger } = change.model;
      if (danger || !/\bcannot be undone\b|\bno way back\b|\birreversible\b/i.test(undo)) continue;
      reportChange(report, change, {
        message: 'This cannot be undone, and does not say what it destroys.',
        help: 'Say danger="…" behind the fence: what is lost, and for whom.',
      });
    }
  },
};
