import type { Rule } from '../../../rule.ts';
import { problemsOf } from '../../../tool/calls.ts';
import { reportProblem } from '../report.ts';

export const unknownOption: Rule = {
  id: 'tool/unknown-option',
  level: 'warn',
  why: 'A tool that does not know an option stops before it does anything.',
  page(page, report) {
    for (const { block, problem } of problemsOf(page)) {
      if (problem.kind !== 'option') continue;
      const { path, name, near, place } = problem;
      const help = place
        ? `Put it ${place}.`
        : near
          ? `Did you mean ${near}?`
          : `Use one that ${path} --help lists.`;
      reportProblem(report, unknownOption, block, problem, {
        message: `${path} has no option ${name}${place ? ' here' : ''}.`,
        help,
      });
    }
  },
};
