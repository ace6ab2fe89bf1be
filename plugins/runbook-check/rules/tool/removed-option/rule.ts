import type { Rule } from '../../../rule.ts';
import { problemsOf } from '../../../tool/calls.ts';
import { reportProblem } from '../report.ts';

export const removedOption: Rule = {
  id: 'tool/removed-option',
  level: 'warn',
  why: 'On a machine with a current version the command fails, or warns that it soon will.',
  page(page, report) {
    for (const { block, problem } of problemsOf(page)) {
      if (problem.kind !== 'removed') continue;
      const { path, name, successor } = problem;
      const nothing = /^nothing(?:: (.*))?$/.exec(successor);
      const reason = nothing?.[1] ? `: ${nothing[1]}` : '';
      reportProblem(report, removedOption, block, problem, {
        message: `${path}: ${name} is removed or deprecated.`,
        help: nothing ? `Leave it out${reason}.` : `Use ${successor}.`,
      });
    }
  },
};
