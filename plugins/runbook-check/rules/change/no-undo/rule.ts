import type { Rule } from '../../../rule.ts';
import { visit } from '../../../visit.ts';
import { eachShell, reportIn } from '../../shell/each.ts';

/** Changes in the blocks of a service's pages. What an undo does needs no undo of its own. */
export const noUndo: Rule = {
  id: 'change/no-undo',
  level: 'warn',
  why: 'Whoever runs it at night has to know whether there is a way back.',
  page(page, report) {
    if (!page.service) return;
    const undone = new Set<unknown>();
    const undos = new Set<unknown>();
    for (const { node, parents } of page.nodes) {
      if (node.type !== 'containerDirective' || node.name !== 'undo') continue;
      undone.add(parents.findLast(({ type }) => type === 'listItem'));
      visit(node, (one) => undos.add(one));
    }
    eachShell(page, (_shell, block) => {
      const model = page.parsed.blocks.get(block.node);
      const command = model?.commands.find(({ effect }) => effect === 'change');
      if (!model || !command || model.undo || undos.has(block.node)) return;
      if (block.item && undone.has(block.item)) return;
      const at = Math.max(0, block.node.value.indexOf(command.text.split('\n')[0] ?? ''));
      const length = command.text.split('\n')[0]?.length ?? 1;
      reportIn(
        report,
        block,
        { start: at, end: at + length },
        {
          message: `This changes things (${command.because ?? 'by its effect'}), and does not say how to undo it.`,
          help: 'Say undo="none needed", undo="cannot be undone", or how, behind the fence.',
        },
      );
    });
  },
};
