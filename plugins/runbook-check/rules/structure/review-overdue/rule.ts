import type { Rule } from '../../../rule.ts';

export const reviewOverdue: Rule = {
  id: 'structure/review-overdue',
  level: 'warn',
  why: 'What nobody has looked at for long is the commonest thing that is wrong in an incident.',
  page(page, report, site) {
    const due = page.parsed.playbook.reviewDue;
    if (!due || due >= site.today) return;
    const found = /^reviewed:.*$/m.exec(page.text);
    const start = found?.index ?? 0;
    report({
      start,
      end: start + (found?.[0].trimEnd().length ?? 1),
      message: `The review of this page was due on ${due}.`,
      help: 'Go through the page, try its commands, and set reviewed: to that day.',
    });
  },
};
