import { sourceOffset } from 'remark-runbook';
import { snippetsOf } from '../../../languages/snippets.ts';
import type { Rule } from '../../../rule.ts';
import { reportIn } from '../../shell/each.ts';

/** Statements only SQLCipher knows; SQLite takes an unknown PRAGMA for nothing, and says nothing. */
const encrypted =
  /\bPRAGMA\s+(?:\w+\.)?(?:hex|text)?(?:re)?key\b|\bPRAGMA\s+cipher_\w+|\bATTACH\b[^;]*\bKEY\b/i;

export const plainSqlite: Rule = {
  id: 'sql/plain-sqlite',
  level: 'warn',
  why: 'Plain sqlite3 takes PRAGMA key for nothing, says nothing, and cannot read the file.',
  page(page, report) {
    for (const { code, block, tool } of snippetsOf(page, 'sql')) {
      const found = tool === 'sqlite3' ? encrypted.exec(code.text) : null;
      if (!found) continue;
      const start = sourceOffset(code, found.index);
      const end = sourceOffset(code, found.index + found[0].length - 1) + 1;
      reportIn(
        report,
        block,
        { start, end },
        {
          message: `${found[0]} is for SQLCipher: plain sqlite3 opens no such file, even with the right key.`,
          help: 'Use sqlcipher.',
        },
      );
    }
  },
};
