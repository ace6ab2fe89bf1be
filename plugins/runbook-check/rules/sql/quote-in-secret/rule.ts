import { sourceOffset } from 'remark-runbook';
import { isExpanded } from '../../../languages/snippet.ts';
import { snippetsOf } from '../../../languages/snippets.ts';
import type { Rule } from '../../../rule.ts';
import { reportIn } from '../../shell/each.ts';
import { isSecret, variablesIn } from '../../shell/secrets.ts';

/** A secret whose value the shell puts between the quotes of SQL as it is. */
export const quoteInSecret: Rule = {
  id: 'sql/quote-in-secret',
  level: 'warn',
  why: 'Keys and passwords hold any character, and a single quote ends the string.',
  page(page, report) {
    for (const { code, block, tool } of snippetsOf(page, 'sql')) {
      if (!tool) continue;
      for (const { start, end } of stringsOf(code.text)) {
        const from = sourceOffset(code, start);
        // Stand-ins only: in a quoted here-document a dollar sign is one.
        const expanded = code.at.slice(start, end).some(isExpanded);
        const written = code.source.slice(from, sourceOffset(code, end - 1) + 1);
        const found =
          expanded &&
          !written.includes('$(') &&
          variablesIn(written).find(({ name }) => isSecret(name, page));
        if (!found) continue;
        const place = from + found.start;
        reportIn(
          report,
          block,
          { start: place, end: place + found.end - found.start },
          {
            message: `A ' in $${found.name} ends the string, and the rest of it is read as SQL.`,
            help: `Double it on the way: '$(printf %s "$${found.name}" | sed "s/'/''/g")', or let the client quote it (:'name' in psql).`,
          },
        );
      }
    }
  },
};

/** Between single quotes. */
function stringsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/'((?:[^']|'')*)'/g)].map(({ 0: { length }, index }) => ({
    start: index + 1,
    end: index + length - 1,
  }));
}
