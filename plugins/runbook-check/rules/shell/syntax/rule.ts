import { sourceOffset } from 'remark-runbook';
import type { Rule } from '../../../rule.ts';
import { beginsWithTool, isOutput, languageOf } from '../../../shell/language.ts';
import { judge } from '../../../shell/syntax.ts';
import { eachShell, reportIn } from '../each.ts';

/** What a shell would stumble over, where the block is shell at all. */
export const syntax: Rule = {
  id: 'shell/syntax',
  level: 'error',
  why: 'The command does not run as it stands.',
  page(page, report) {
    eachShell(page, (shell, block) => {
      const { error, code } = shell;
      if (!error || isOutput(block.node.lang, code.source)) return;
      if (!beginsWithTool(code.text) && languageOf(code.source)) return;
      const verdict = judge(code.text, error.message, error.at);
      if (verdict.kind !== 'error') return;
      const start = sourceOffset(code, verdict.at);
      const length = /^(?:<<-?\S+|\w+|.)/.exec(code.source.slice(start))?.[0].length ?? 1;
      const end = Math.min(start + length, code.source.length);
      const { message, help } = verdict;
      reportIn(report, block, { start, end }, { message, help });
    });
  },
};
