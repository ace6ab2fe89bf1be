import type { Rule } from '../../../rule.ts';

/** Two places of one id: explicit ids of headings, and steps that only their place tells apart. */
export const duplicateId: Rule = {
  id: 'structure/duplicate-id',
  level: 'error',
  why: 'A link to it leads to the first one only.',
  page(page, report) {
    const seen = new Map<string, number>();
    for (const { id, explicit, start, end } of page.anchors) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, page.lines.at(start).line);
      else if (explicit) {
        report({
          start,
          end,
          message: `The id "${id}" is taken: line ${first} has it already.`,
          help: 'Give this one another id.',
        });
      }
    }
    if (!page.service) return;
    for (const { message, line, column } of page.parsed.problems) {
      const start = page.lines.offset({ line, column });
      const given = message.includes('is given twice');
      // Headings are reported above.
      if (given && !page.anchors.some((one) => one.start === start && one.explicit)) {
        const [found = message, help = ''] = message.split(/(?<=\.) /);
        report({ start, message: found, help });
      }
      if (!message.includes('stands on this page twice')) continue;
      report({
        start,
        message,
        note: 'A tick on one could be taken for a tick on the other.',
        unsure: true,
      });
    }
  },
};
