import { dueAfter } from 'remark-runbook';
import type { Page } from '../../../page.ts';
import { folderOf } from '../../../paths.ts';
import type { Rule } from '../../../rule.ts';
import type { Tree } from '../../../tree.ts';

export const drillOverdue: Rule = {
  id: 'structure/drill-overdue',
  level: 'warn',
  why: 'What worked when it was last run may have ceased to, and nobody has seen it.',
  page(page, report, site) {
    const every = page.frontMatter.data.review_every;
    const date = typeof every === 'string' ? drilledOn(page, site.tree) : undefined;
    const due = date && dueAfter(date, `${every}`);
    if (!due || due >= site.today) return;
    report({
      ...page.frontMatter.placeOf('review_every'),
      message: `The last drill of this page was on ${date}; the next was due on ${due}.`,
      help: 'Drill it again, and commit the receipt.',
    });
  },
};

/** The day its receipt says, `2026-03-01`; nothing without a receipt among the folders. */
function drilledOn({ service, parsed }: Page, tree: Tree): string | undefined {
  if (!service) return undefined;
  const above = folderOf(service.docs);
  for (const folder of [above, service.docs]) {
    const file = `${folder}/drills/${parsed.playbook.id}.json`;
    const text = tree.kind(file) === 'file' ? tree.read(file) : undefined;
    // The whole of it is the site's to understand.
    const date = text && /"date":\s*"(\d{4}-\d{2}-\d{2})"/.exec(text)?.[1];
    if (date) return date;
  }
  return undefined;
}
