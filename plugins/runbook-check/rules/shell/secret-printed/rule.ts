import type { Rule } from '../../../rule.ts';
import { grepOf, hasOption, isCall, nextStage } from '../../../shell/ask.ts';
import { linkSpan } from '../../../shell/collect.ts';
import { eachCall, reportIn, reportLink } from '../each.ts';
import { isSecret, variablesIn } from '../secrets.ts';

const note = 'It stays in the terminal, in its history, and in whatever is shared of it.';

const listers = ['env', 'printenv', 'export', 'set'];
const printers = ['echo', 'printf'];

export const secretPrinted: Rule = {
  id: 'shell/secret-printed',
  level: 'warn',
  why: note,
  page(page, report) {
    eachCall(page, [...listers, ...printers], (link, stage, block) => {
      const next = nextStage(stage);
      if (isCall(link, ...listers) && next) {
        const grep = grepOf(next);
        const name = grep?.pattern.value.text
          .replace(/[\\^$=]/g, '')
          .split('|')
          .find((one) => isSecret(one, page));
        const quiet =
          grep && (hasOption(grep.link, 'q') || hasOption(grep.link, 'c') || nextStage(next));
        if (!grep || !name || quiet) return;
        const span = { start: linkSpan(link).start, end: linkSpan(grep.link).end };
        reportIn(report, block, span, {
          message: `This prints the value of ${name}.`,
          help: `Ask whether it is set: test -n "$${name}" && echo set, or count with grep -c.`,
        });
      }
      if (next || stage.node.redirects.length > 0) return;
      if (isCall(link, 'printenv')) {
        const arg = link.call.operands.find(({ value }) => isSecret(value.text, page));
        if (arg)
          reportLink(report, block, link, {
            message: `This prints the value of ${arg.shown}.`,
            help: 'Ask whether it is set, with test -n.',
          });
      }
      if (!isCall(link, ...printers)) return;
      const arg = link.call.rest.find(
        ({ shown, value }) =>
          !value.text.includes('$') && variablesIn(shown).some(({ name }) => isSecret(name, page)),
      );
      if (!arg || stage.inside) return;
      reportLink(report, block, link, {
        message: `This prints the value of ${arg.shown.replaceAll('"', '')}.`,
        help: 'Ask whether it is set, with test -n.',
      });
    });
  },
};
