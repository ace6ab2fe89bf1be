import type { Block } from '../../block.ts';
import type { Finding, Report, Rule } from '../../rule.ts';
import { spanOf } from '../../shell/collect.ts';
import type { Problem } from '../../tool/problem.ts';
import { reportIn } from '../shell/each.ts';

const refusal =
  /unknown|unrecogni[sz]ed|invalid|illegal|not (?:defined|recogni[sz]ed|found)|no such|is not a/i;

/** Whether the output below shows the tool refusing this word: the reader is to see that. */
function isRefused({ node }: Block, { arg, text }: Problem['word']): boolean {
  const below = node.value.slice(spanOf(arg).end).split('\n').slice(1);
  const name = text.replace(/=.*$/s, '').replace(/^-+/, '');
  return below.some((line) => refusal.test(line) && line.includes(name));
}

/** Reports a problem at its word, and says which version of the tool it was held against. */
export function reportProblem(
  report: Report,
  rule: Rule,
  block: Block,
  { word, version }: Problem,
  finding: Omit<Finding, 'start' | 'end' | 'note'>,
): void {
  if (isRefused(block, word)) return;
  const note = version ? `${rule.why} It was held against ${version}.` : rule.why;
  reportIn(report, block, spanOf(word.arg), { ...finding, note });
}
