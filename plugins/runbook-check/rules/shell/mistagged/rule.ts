import { isTool } from 'remark-runbook';
import type { Rule } from '../../../rule.ts';
import { isOutput, languageOf } from '../../../shell/language.ts';
import { eachShell } from '../each.ts';

/** A block that says it is shell, and is not. */
export const mistagged: Rule = {
  id: 'shell/mistagged',
  level: 'warn',
  why: 'It is coloured, copied and checked as commands, and run by whoever trusts it.',
  page(page, report) {
    eachShell(page, ({ code, error }, { node }) => {
      const [first = ''] = code.text.trim().split(/[\s;|&()]+/);
      // `sum` is a tool, and `sum(…)` is none.
      if (isOutput(node.lang, code.source)) return;
      if (isTool(first) && !error && !/^\s*\w+\s*\(/.test(code.text)) return;
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
