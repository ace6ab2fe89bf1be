import { snippetsOf } from '../../../languages/snippets.ts';
import type { Rule } from '../../../rule.ts';
import { endOf, startOf } from '../../../visit.ts';

const clients =
  /\b(?:psql|mysql|mariadb|sqlite3|sqlcipher|console|shell|client|prompt|phpmyadmin|adminer|pgadmin|dbeaver)\b/i;

/** In steps of a service: SQL that says neither who runs it nor where. */
export const noClient: Rule = {
  id: 'sql/no-client',
  level: 'warn',
  why: 'At night nobody remembers the host, the user and the name of the database.',
  page(page, report) {
    if (!page.service) return;
    for (const { block, tag } of snippetsOf(page, 'sql')) {
      if (!tag || !block.item) continue;
      const step = page.text.slice(startOf(block.item), startOf(block.node));
      if (clients.test(step) || /^\s*[\w.@-]*[=-]?[#>] /m.test(block.node.value)) continue;
      const start = page.text.indexOf(block.node.lang ?? '', startOf(block.node));
      report({
        start,
        end: Math.min(start + tag.length, endOf(block.node)),
        message: 'This SQL says neither which client runs it nor on which host.',
        help: 'Write the whole command, such as psql or mariadb with a here-document, in a bash fence with on="…".',
      });
    }
  },
};
