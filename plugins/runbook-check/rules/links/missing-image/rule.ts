import type { Rule } from '../../../rule.ts';
import { follow, shownPath, targetsOf } from '../targets.ts';

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|ico)$/i;

export const missingImage: Rule = {
  id: 'links/missing-image',
  level: 'error',
  why: 'The reader sees a broken picture where an explanation was meant to be.',
  page(page, report, site) {
    for (const target of targetsOf(page)) {
      const { kind, url, loose, start, end } = target;
      const { local, file } = follow(target, page, site);
      if (!local || file || url === '') continue;
      if (kind === 'link' && !picture.test(shownPath(url))) continue;
      report({
        start,
        end,
        message: `There is no image ${shownPath(url)}.`,
        help: 'Add the file, or correct the path; it is relative to this page.',
        unsure: loose,
      });
    }
  },
};
