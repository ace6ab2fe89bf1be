import type { Block } from '../../block.ts';
import type { Finding, Report, Rule } from '../../rule.ts';
import { spanOf } from '../../shell/collect.ts';
import type { Problem } from '../../tool/problem.ts';
import { reportIn } from '../shell/each.ts';

/** Reports a problem at its word, and says which version of the tool it was held against. */
export function reportProblem(
  report: Report,
  rule: Rule,
  block: Block,
  { word, version }: Problem,
  finding: Omit<Finding, 'start' | 'end' | 'note'>,
): void {
  const note = version ? `${rule.why} It was held against ${version}.` : rule.why;
  reportIn(report, block, spanOf(word.arg), { ...finding, note });
}
