import type { Rule } from '../../../rule.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachCall, reportIn } from '../each.ts';

/** In playbooks, where the question is what fills a disk. */
export const hiddenByStar: Rule = {
  id: 'shell/hidden-by-star',
  level: 'warn',
  why: 'The shell leaves names that begin with a dot out of a star, and so what fills the disk may be missing.',
  page(page, report) {
    if (!page.service) return;
    eachCall(page, ['du'], (link, _stage, block) => {
      const star = link.call.operands.find(({ shown }) => /(?:^|\/)\*$/.test(shown));
      if (!star) return;
      const folder = star.shown.replace(/\/?\*$/, '') || '.';
      reportIn(report, block, spanOf(star), {
        message: `${star.shown} leaves out what begins with a dot.`,
        help: `Write du -hd1 ${folder} instead.`,
      });
    });
  },
};
