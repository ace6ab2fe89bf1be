import { sourceOffset } from 'remark-runbook';
import { snippetsOf } from '../../../languages/snippets.ts';
import type { Rule } from '../../../rule.ts';
import { reportIn } from '../../shell/each.ts';

/** In playbooks, where the question is what a slow statement does. */
export const cutProcesslist: Rule = {
  id: 'sql/cut-processlist',
  level: 'warn',
  why: 'Without FULL each statement is cut after 100 characters, mostly before what makes it slow.',
  page(page, report) {
    if (!page.service) return;
    for (const { code, block } of snippetsOf(page, 'sql')) {
      for (const { index, 0: found } of code.text.matchAll(/\bSHOW\s+PROCESSLIST\b/gi)) {
        const start = sourceOffset(code, index);
        reportIn(
          report,
          block,
          { start, end: start + found.length },
          {
            message: `${found} cuts each statement after 100 characters.`,
            help: 'Write SHOW FULL PROCESSLIST.',
          },
        );
      }
    }
  },
};
