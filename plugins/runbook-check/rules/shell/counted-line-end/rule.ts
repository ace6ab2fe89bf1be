import type { Rule } from '../../../rule.ts';
import { hasOption, innermost, isCall, nameOf, nextStage } from '../../../shell/ask.ts';
import type { Link } from '../../../shell/collect.ts';
import { eachCall, reportLink } from '../each.ts';

export const countedLineEnd: Rule = {
  id: 'shell/counted-line-end',
  level: 'warn',
  why: 'The line end that echo adds is counted or encoded with the rest.',
  page(page, report) {
    eachCall(page, ['echo'], (link, stage, block) => {
      const next = nextStage(stage);
      const reader = next && innermost(next);
      if (!reader || hasOption(link, 'n') || link.call.rest.length === 0) return;
      const verb = verbOf(reader);
      if (!verb) return;
      reportLink(report, block, link, {
        message: `${nameOf(reader)} ${verb} the line end of echo, too.`,
        help: 'Write printf %s instead of echo.',
      });
    });
  },
};

function verbOf(reader: Link): string | undefined {
  if (isCall(reader, 'wc')) {
    return hasOption(reader, 'c', '--bytes') || hasOption(reader, 'm', '--chars')
      ? 'counts'
      : undefined;
  }
  const decodes = hasOption(reader, 'd', '--decode') || hasOption(reader, 'D');
  return isCall(reader, 'base64') && !decodes ? 'encodes' : undefined;
}
