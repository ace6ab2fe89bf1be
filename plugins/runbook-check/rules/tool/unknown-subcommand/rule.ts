import type { Rule } from '../../../rule.ts';
import { problemsOf } from '../../../tool/calls.ts';
import { reportProblem } from '../report.ts';

export const unknownSubcommand: Rule = {
  id: 'tool/unknown-subcommand',
  level: 'error',
  why: 'A tool that does not know its subcommand prints its usage and does nothing.',
  page(page, report) {
    for (const { block, problem } of problemsOf(page)) {
      if (problem.kind !== 'subcommand') continue;
      const { path, what, word, near, closed } = problem;
      reportProblem(report, unknownSubcommand, block, problem, {
        message: `${path} has no ${what} ${word.text}.`,
        help: near ? `Did you mean ${near}?` : `Use one that ${path} --help lists.`,
        unsure: !near || !closed,
      });
    }
  },
};
