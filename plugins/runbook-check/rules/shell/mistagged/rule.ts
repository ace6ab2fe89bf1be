import type { Rule } from '../../../rule.ts';
import { beginsTyped, beginsWithTool, isOutput, languageOf } from '../../../shell/language.ts';
import { eachShell } from '../each.ts';

/** A block that says it is shell, and is not. */
export const mistagged: Rule = {
  id: 'shell/mistagged',
  level: 'warn',
  why: 'It is coloured, copied and checked as commands, and run by whoever trusts it.',
  page(page, report) {
    eachShell(page, ({ code, error }, { node }) => {
      if (beginsWithTool(code.text) || isOutput(node.lang, code.source)) return;
      if (beginsTyped(code.source)) return;
      const guess = languageOf(code.source, !error);
      if (!guess) return;
      const fence = node.position?.start.offset ?? 0;
      const tag = page.text.indexOf(node.lang ?? '', fence);
      report({
        start: tag,
        end: tag + (node.lang?.length ?? 1),
        message: `This block is tagged ${node.lang}, but looks like ${guess.name}.`,
        help: `Write ${guess.language} behind the fence.`,
      });
    });
  },
};
