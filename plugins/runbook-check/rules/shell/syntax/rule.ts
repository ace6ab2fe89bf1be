import { type Code, sourceOffset } from 'remark-runbook';
import type { Block } from '../../../block.ts';
import { isCounterExample } from '../../../languages/counter-example.ts';
import { isExpanded } from '../../../languages/snippet.ts';
import type { Report, Rule } from '../../../rule.ts';
import { innermost, isCall } from '../../../shell/ask.ts';
import type { Broken } from '../../../shell/collect.ts';
import { beginsWithTool, isOutput, languageOf } from '../../../shell/language.ts';
import { slipsIn } from '../../../shell/slips.ts';
import { judge } from '../../../shell/syntax.ts';
import { eachShell, eachStage, reportIn } from '../each.ts';

/** What a shell would stumble over, where the block is shell at all. */
export const syntax: Rule = {
  id: 'shell/syntax',
  level: 'error',
  why: 'The command does not run as it stands.',
  page(page, report) {
    eachStage(page, (stage, block, { code }) => {
      for (const { message, help, ...place } of slipsIn(stage)) {
        if (isOutput(block.node.lang, code.source)) return;
        if (isCounterExample(block, page.text, place.start)) continue;
        reportIn(report, block, place, { message, help });
      }
    });
    eachShell(page, ({ error, code, broken }, block) => {
      // Whoever is at the other end may be no shell: a router, a menu.
      for (const { text, error: inner, stage } of broken) {
        reportError(report, page.text, block, text, inner, isFilledIn(text) || !isShell({ stage }));
      }
      if (!error || isOutput(block.node.lang, code.source)) return;
      if (!beginsWithTool(code.text) && languageOf(code.source)) return;
      reportError(report, page.text, block, code, error, false);
    });
  },
};

function reportError(
  report: Report,
  page: string,
  block: Block,
  code: Code,
  error: { message: string; at: number },
  unsure: boolean,
): void {
  const verdict = judge(code.text, error.message, error.at);
  if (verdict.kind !== 'error') return;
  const start = sourceOffset(code, verdict.at);
  if (isCounterExample(block, page, start)) return;
  const length = /^(?:<<-?\S+|\w+|.)/.exec(code.source.slice(start))?.[0].length ?? 1;
  const end = Math.min(start + length, code.source.length);
  const { message, help } = verdict;
  reportIn(report, block, { start, end }, { message, help, unsure });
}

const isFilledIn = ({ at }: Code) => at.some(isExpanded);

function isShell({ stage }: Pick<Broken, 'stage'>): boolean {
  const link = innermost(stage);
  return link !== undefined && isCall(link, 'sh', 'bash', 'dash', 'zsh', 'ash', 'ksh');
}
