import type { Block } from '../../../block.ts';
import type { Report, Rule } from '../../../rule.ts';
import { problemsOf } from '../../../tool/calls.ts';
import type { Problem } from '../../../tool/problem.ts';
import { reportProblem } from '../report.ts';

export const missingArgument: Rule = {
  id: 'tool/missing-argument',
  level: 'warn',
  why: 'A tool that is not told what to act on does nothing, or waits for input.',
  page(page, report) {
    for (const { block, problem } of problemsOf(page)) {
      if (problem.kind === 'excess') reportExcess(report, block, problem);
      if (problem.kind !== 'argument') continue;
      const { path, expected } = problem;
      reportProblem(report, missingArgument, block, problem, {
        message: `${path} lacks ${expected}.`,
        help: 'Add it; where the reader must choose, a placeholder such as <name> will do.',
      });
    }
  },
};

function reportExcess(report: Report, block: Block, problem: Problem & { kind: 'excess' }): void {
  const { path, most } = problem;
  const takes = most === 0 ? 'no operand' : most === 1 ? 'one operand' : `${most} operands`;
  reportProblem(report, missingArgument, block, problem, {
    message: `${path} takes ${takes}, and this is one more.`,
    help: 'Remove it; a name with spaces in it belongs in quotes.',
  });
}
