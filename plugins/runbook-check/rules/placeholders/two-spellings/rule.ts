import type { Rule } from '../../../rule.ts';
import { eachShell, reportIn } from '../../shell/each.ts';

const bare = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '');

export const twoSpellings: Rule = {
  id: 'placeholders/two-spellings',
  level: 'warn',
  why: 'The reader cannot tell whether one value is meant or two.',
  page(page, report) {
    const first = new Map<string, string>();
    eachShell(page, ({ slots, code }, block) => {
      for (const slot of slots) {
        const written = code.source.slice(slot.start, slot.end);
        const known = first.get(bare(written));
        if (known === undefined) first.set(bare(written), written);
        else if (known !== written) {
          reportIn(report, block, slot, {
            message: `${written} is written ${known} further up.`,
            help: `Write ${known} everywhere.`,
          });
        }
      }
    });
  },
};
