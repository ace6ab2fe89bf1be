import type { Rule } from '../../../rule.ts';
import { problemsOf } from '../../../tool/calls.ts';
import { reportProblem } from '../report.ts';

export const missingArgument: Rule = {
  id: 'tool/missing-argument',
  level: 'warn',
  why: 'A tool that is not told what to act on does nothing, or waits for input.',
  page(page, report) {
    for (const { block, problem } of problemsOf(page)) {
      if (problem.kind !== 'argument') continue;
      const { path, expected } = problem;
      reportProblem(report, missingArgument, block, problem, {
        message: `${path} lacks ${expected}.`,
        help: 'Add it; where the reader must choose, a placeholder such as <name> will do.',
      });
    }
  },
};
