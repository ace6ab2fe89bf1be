import type { Rule } from '../../../rule.ts';
import { because, changesIn, noted, reportChange } from '../noted.ts';

/** Changes in the blocks of a service's pages. What an undo does needs no undo of its own. */
export const noUndo: Rule = {
  id: 'change/no-undo',
  level: 'warn',
  why: 'Whoever runs it at night has to know whether there is a way back.',
  page(page, report) {
    const undone = noted(page, 'undo').items;
    for (const change of changesIn(page)) {
      const { block, model } = change;
      if (model.undo || (block.item && undone.has(block.item))) continue;
      reportChange(report, change, {
        message: `This changes things (${because(change)}), and does not say how to undo it.`,
        help: 'Say undo="none needed", undo="cannot be undone", or how, behind the fence.',
      });
    }
  },
};
