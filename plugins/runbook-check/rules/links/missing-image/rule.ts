import type { Rule } from '../../../rule.ts';
import { resolveTarget, shownPath, targetsOf } from '../targets.ts';

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|ico)$/i;

export const missingImage: Rule = {
  id: 'links/missing-image',
  level: 'error',
  why: 'The reader sees a broken picture where an explanation was meant to be.',
  page(page, report, site) {
    for (const { kind, url, loose, start, end } of targetsOf(page)) {
      if (kind === 'link' && !picture.test(shownPath(url))) continue;
      const { local, file } = resolveTarget(url, page, site);
      if (!local || file || url === '') continue;
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
