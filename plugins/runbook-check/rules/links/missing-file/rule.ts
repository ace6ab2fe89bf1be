import type { Page } from '../../../page.ts';
import type { Report, Rule } from '../../../rule.ts';
import type { Site } from '../../../site.ts';
import { serviceTargets } from '../front-matter.ts';
import { follow, shownPath, type Target, targetsOf } from '../targets.ts';

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|ico)$/i;

export const missingFile: Rule = {
  id: 'links/missing-file',
  level: 'error',
  why: 'In an incident a link that leads nowhere costs the minutes the page was to save.',
  page(page, report, site) {
    look(targetsOf(page), page, report, site);
  },
  service(context, _pages, report, site) {
    look(serviceTargets(context), context, report, site);
  },
};

function look(targets: readonly Target[], from: Pick<Page, 'file'>, report: Report, site: Site) {
  for (const target of targets) {
    const { kind, url, loose, start, end } = target;
    const { local, file, plain } = follow(target, from, site);
    if (!local || file || kind === 'image' || picture.test(shownPath(url))) continue;
    report({
      start,
      end,
      message: `There is no file ${shownPath(url)}.`,
      help: 'Link to a file that exists, relative to this page.',
      // Without an extension it may be the address of a page some generator makes, and so with .html.
      unsure: !plain || loose || /\.html?$/i.test(shownPath(url)),
    });
  }
}
