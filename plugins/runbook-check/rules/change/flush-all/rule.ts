import type { Rule } from '../../../rule.ts';
import { nameOf } from '../../../shell/ask.ts';
import { eachCall, redisClients, reportLink } from '../../shell/each.ts';

export const flushAll: Rule = {
  id: 'change/flush-all',
  level: 'warn',
  why: 'Sessions, queues and locks often live beside the cache, and nothing brings them back.',
  page(page, report) {
    eachCall(page, redisClients, (link, _stage, block) => {
      const word = link.args.find(({ value }) => /^flush(?:all|db)$/i.test(value.text))?.value.text;
      if (!word || page.parsed.blocks.get(block.node)?.danger) return;
      const what = /all/i.test(word) ? 'every database of the server' : 'the whole database';
      reportLink(report, block, link, {
        message: `${nameOf(link)} empties ${what}, not only a cache.`,
        help: 'Delete the keys of the cache alone, with --scan --pattern and UNLINK, or say danger="…" behind the fence.',
      });
    });
  },
};
