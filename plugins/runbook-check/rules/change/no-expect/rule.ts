import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { because, type Change, changesIn, noted, reportChange } from '../noted.ts';

/** Changes in the blocks of a service's pages of which nobody can tell whether they worked. */
export const noExpect: Rule = {
  id: 'change/no-expect',
  level: 'warn',
  why: 'Whoever runs it at night has to know whether it worked before going on.',
  page(page, report) {
    const said = noted(page, 'expect').items;
    for (const change of changesIn(page)) {
      const { block, model } = change;
      if (model.expect || (block.item && said.has(block.item)) || isLookedAt(change, page))
        continue;
      reportChange(report, change, {
        message: `This changes things (${because(change)}), and does not say what is seen when it worked.`,
        help: 'Say expect="…" behind the fence, or look at the result with a command below it.',
      });
    }
  },
};

/** In the same block or step a command follows that looks, and says what is seen then. */
function isLookedAt({ block, model, command }: Change, { blocks, parsed }: Page): boolean {
  const rest = model.commands.slice(model.commands.indexOf(command) + 1);
  if (rest.length > 0 && rest.every(({ effect }) => effect === 'read')) return true;
  return blocks
    .slice(blocks.indexOf(block) + 1)
    .some(
      ({ item, node }) =>
        item !== undefined && item === block.item && parsed.blocks.get(node)?.expect !== undefined,
    );
}
