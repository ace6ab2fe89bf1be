import { sourceOffset } from 'remark-runbook';
import { snippetsOf } from '../../../languages/snippets.ts';
import type { Rule } from '../../../rule.ts';
import { reportIn } from '../../shell/each.ts';

/** `VACUUM INTO` writes a copy, and makes nothing smaller. */
const vacuum = /(?:^|;)\s*(VACUUM)\b(?!\s+INTO\b)/gim;

/** Where nothing says so, the database may keep no WAL, and then VACUUM alone is enough. */
const speaksOfWal = /\bWAL\b|-wal\b|\bwal_checkpoint\b/;

export const vacuumWithoutCheckpoint: Rule = {
  id: 'sql/vacuum-without-checkpoint',
  level: 'warn',
  why: 'While another process has the database open, VACUUM writes into the WAL: the file keeps its size, and the WAL grows.',
  page(page, report) {
    if (!speaksOfWal.test(page.text)) return;
    for (const { code, block, tool } of snippetsOf(page, 'sql')) {
      if (tool !== 'sqlite3' && tool !== 'sqlcipher') continue;
      const found = [...code.text.matchAll(vacuum)].at(-1);
      if (!found) continue;
      const end = sourceOffset(code, found.index + found[0].length - 1) + 1;
      // In the same call, or in another one of the block.
      if (/\bwal_checkpoint\b/i.test(code.source.slice(end))) continue;
      reportIn(
        report,
        block,
        { start: end - 'VACUUM'.length, end },
        {
          message: 'VACUUM has no checkpoint behind it, and this database keeps a WAL.',
          help: 'Write PRAGMA wal_checkpoint(TRUNCATE); behind it. A first number of 1 in its answer: a reader was in the way.',
        },
      );
    }
  },
};
