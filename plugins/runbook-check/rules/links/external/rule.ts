import type { Rule } from '../../../rule.ts';
import { targetsOf } from '../targets.ts';
import { externalAddress } from './address.ts';

/** Links to other sites. Asked with --online only: without it nothing is known of them. */
export const external: Rule = {
  id: 'links/external',
  level: 'error',
  needs: 'online',
  why: 'What the reader needs is not there any more, and the page does not say what it was.',
  page(page, report, site) {
    if (!site.external) return;
    for (const { url, start, end } of targetsOf(page)) {
      const address = externalAddress(url);
      const found = address ? site.external(address) : undefined;
      if (!found?.problem) continue;
      report({
        start,
        end,
        message: `${url.trim()} cannot be reached. ${found.problem}`,
        help: 'Link to where it is now, or to a copy in an archive.',
        unsure: found.unsure ?? false,
      });
    }
  },
};
