import type { Rule } from '../../../rule.ts';

export const noRunbookUrl: Rule = {
  id: 'alerts/no-runbook-url',
  level: 'warn',
  why: 'Whom the alert wakes has to search for the page that it was written for.',
  service({ inventory }, _pages, report) {
    for (const { source, name, url, calls } of inventory?.alerts ?? []) {
      if (url || !calls) continue;
      report({
        in: source,
        start: name.start,
        end: name.end,
        message: `The alert ${name.text} has no runbook_url.`,
        help: 'Add the address of its playbook to the annotations.',
      });
    }
  },
};
