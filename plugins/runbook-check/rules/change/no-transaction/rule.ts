import { sourceOffset } from 'remark-runbook';
import type { Snippet } from '../../../languages/snippet.ts';
import { snippetsOf } from '../../../languages/snippets.ts';
import { dialectOfTag, dialectOfTool } from '../../../languages/sql/dialect.ts';
import { piecesOf } from '../../../languages/sql/lexer.ts';
import type { Rule } from '../../../rule.ts';
import { reportIn } from '../../shell/each.ts';

export const noTransaction: Rule = {
  id: 'change/no-transaction',
  level: 'warn',
  why: 'Without a transaction there is no way back once the number of rows turns out to be wrong.',
  page(page, report) {
    for (const snippet of snippetsOf(page, 'sql')) {
      const loose = looseChanges(snippet);
      // On pages of strangers only what is surely too much, or half done when it fails.
      const found = page.service ? loose : loose.filter(({ all }) => all || loose.length > 1);
      for (const { at, head } of found) {
        const start = sourceOffset(snippet.code, at);
        reportIn(
          report,
          snippet.block,
          { start, end: start + head.length },
          {
            message: `${head} takes effect at once: it stands in no transaction.`,
            help: 'Write BEGIN before it, look at the number of rows, then COMMIT or ROLLBACK.',
          },
        );
      }
    }
  },
};

interface Change {
  at: number;
  head: string;
  /** Nothing limits it to some rows. */
  all: boolean;
}

const changing =
  /^\s*(DELETE\s+FROM\s+[\w."`]+|UPDATE\s+(?!.*\bFOR\b)[\w."`]+|DROP\s+TABLE\s+(?:IF\s+EXISTS\s+)?[\w."`]+|TRUNCATE\s+(?:TABLE\s+)?[\w."`]+)/i;

function looseChanges({ code, tool, tag, block }: Snippet): Change[] {
  if (/(?:^|\s)(?:-1|--single-transaction)\b/.test(block.node.value)) return [];
  const mysql = (dialectOfTool(tool) ?? dialectOfTag(tag)) === 'mysql';
  const found: Change[] = [];
  let open = false;
  for (const { text, at } of statementsOf(code.text)) {
    if (/^\s*(?:BEGIN|START\s+TRANSACTION|SAVEPOINT|SET\s+autocommit\s*=\s*0)\b/i.test(text))
      open = true;
    if (/^\s*(?:COMMIT|END|ROLLBACK)\b/i.test(text)) open = false;
    const head = changing.exec(text)?.[1];
    // There tables are dropped at once, whatever is open.
    if (!head || open || (mysql && /^(?:DROP|TRUNCATE)/i.test(head))) continue;
    const all = /^(?:DELETE|UPDATE)/i.test(head) && !/\b(?:WHERE|LIMIT|USING|JOIN)\b/i.test(text);
    found.push({ at: at + text.indexOf(head), head, all });
  }
  return found;
}

/** Statements with their comments and strings blanked. */
function statementsOf(sql: string): { text: string; at: number }[] {
  let bare = sql;
  for (const { kind, text, at } of piecesOf(sql, { backslash: false, hash: false })) {
    if (kind !== 'string' && kind !== 'comment') continue;
    // Names may be quoted.
    if (kind === 'string' && !text.startsWith("'")) continue;
    bare = bare.slice(0, at) + ' '.repeat(text.length) + bare.slice(at + text.length);
  }
  return [...bare.matchAll(/[^;]+/g)].map(({ 0: text, index }) => ({ text, at: index }));
}
