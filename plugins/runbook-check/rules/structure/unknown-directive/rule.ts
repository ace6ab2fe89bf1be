import type { Rule } from '../../../rule.ts';

/** What another rule says better. */
const others = /stands on this page twice|is given twice|No shell can run|becomes part of the name/;

/** Directives, their attributes and those of fences, as the site reads them. */
export const unknownDirective: Rule = {
  id: 'structure/unknown-directive',
  level: 'error',
  why: 'The site cannot show it as it is meant.',
  page(page, report) {
    for (const { message, level, line, column } of page.parsed.problems) {
      if (others.test(message)) continue;
      // Outside a service the words may be those of another tool.
      if (!page.service && !message.includes('Did you mean')) continue;
      const start = page.lines.offset({ line, column });
      const [found = message, ...rest] = message.split(/(?<=\.) /);
      const unsure = !page.service || level === 'warning';
      report({
        start,
        end: wordEnd(page.text, start),
        message: found,
        help: rest.join(' '),
        unsure,
      });
    }
  },
};

/** The end of the marks and the word at a place. */
function wordEnd(text: string, start: number): number {
  return start + (/^(?:[:`~]+)?[\w-]*/.exec(text.slice(start, start + 80))?.[0].length || 1);
}
