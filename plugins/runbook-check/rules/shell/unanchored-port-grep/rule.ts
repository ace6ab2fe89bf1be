import type { Rule } from '../../../rule.ts';
import { grepOf, hasOption, innermost, nameOf } from '../../../shell/ask.ts';
import { spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../each.ts';

const listers = /^(?:ss|netstat|lsof)$/;

export const unanchoredPortGrep: Rule = {
  id: 'shell/unanchored-port-grep',
  level: 'warn',
  why: 'A bare number also matches process ids and longer port numbers.',
  page(page, report) {
    eachStage(page, (stage, block) => {
      const found = grepOf(stage);
      if (!found || !/^:?\d{2,5}$/.test(found.pattern.value.text)) return;
      const index = stage.pipe?.stages.indexOf(stage) ?? 0;
      const source = stage.pipe?.stages
        .slice(0, index)
        .findLast((one) => one && listers.test(innermost(one)?.call.path[0] ?? ''));
      const lister = source && innermost(source);
      if (!lister || hasOption(found.link, 'w', '--word-regexp')) return;
      const port = found.pattern.value.text.replace(':', '');
      const tool = nameOf(lister);
      reportIn(report, block, spanOf(found.pattern), {
        message: `grep ${found.pattern.value.text} finds more than port ${port}.`,
        help:
          tool === 'ss' ? `Let ss choose: ss … 'sport = :${port}'.` : `Write grep -w ':${port}'.`,
      });
    });
  },
};
