import type { Rule } from '../../../rule.ts';
import { resolveTarget, shownPath, targetsOf } from '../targets.ts';

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|ico)$/i;

export const missingFile: Rule = {
  id: 'links/missing-file',
  level: 'error',
  why: 'In an incident a link that leads nowhere costs the minutes the page was to save.',
  page(page, report, site) {
    for (const { kind, url, start, end } of targetsOf(page)) {
      if (kind === 'image' || picture.test(shownPath(url))) continue;
      const { local, file, plain } = resolveTarget(url, page, site);
      if (!local || file) continue;
      report({
        start,
        end,
        message: `There is no file ${shownPath(url)}.`,
        help: 'Link to a file that exists, relative to this page.',
        // Without an extension it may be the address of a page some generator makes.
        unsure: !plain,
      });
    }
  },
};
