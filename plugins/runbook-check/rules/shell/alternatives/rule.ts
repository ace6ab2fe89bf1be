import type { Rule } from '../../../rule.ts';
import { type Entry, outlineOf } from '../../../shell/outline.ts';
import { eachShell, reportIn } from '../each.ts';

/** What follows is instead of what stands above. */
const instead =
  /^(?:or|alternatively|alternative(?:ly)?(?: \w{1,2})?|option (?:\d|[a-z])|method (?:\d|[a-z])|variant (?:\d|[a-z])|either)(?:[\s:,.)-]|$)/i;
/** What follows is only for some cases. */
const sometimes = /^(?:only )?(?:if|when|in case|unless)\b/i;

export const alternatives: Rule = {
  id: 'shell/alternatives',
  level: 'warn',
  why: 'A block is copied and pasted as one, and a shell does not read comments.',
  page(page, report) {
    eachShell(page, (shell, block) => {
      // A program with conditions of its own says in comments what they mean.
      if (shell.error || shell.comments.length === 0) return;
      if (/^#!|^\s*(?:set -|function |\w+\(\))/m.test(shell.code.text)) return;
      const entries = outlineOf(page, block, shell);
      const at = entries.findIndex((entry, index) =>
        isFork(
          entry,
          entries.slice(0, index),
          entries.slice(index + 1),
          page.service !== undefined,
        ),
      );
      const fork = entries[at];
      if (!fork) return;
      const what = instead.test(bare(fork)) ? 'instead of another' : 'only in some cases';
      reportIn(report, block, fork, {
        message: `What follows is for use ${what}, but pasted as one block all of it runs.`,
        help: 'Give each way a block of its own.',
      });
    });
  },
};

/** Without its number. */
const bare = ({ text }: Entry) => text.replace(/^\(?(?:\d+|[a-z])[.)]\s+/i, '');

function isFork(entry: Entry, before: Entry[], after: Entry[], strict: boolean): boolean {
  if (entry.kind !== 'comment') return false;
  const above = before.filter(({ kind }) => kind === 'command');
  const below = after.filter(({ kind }) => kind === 'command');
  const [next] = below;
  if (above.length === 0 || !next) return false;
  const changes = (list: Entry[]) => list.some((one) => one.changes);
  if (instead.test(bare(entry))) {
    return strict ? changes(above) || changes(below) : changes(above) && changes(below);
  }
  return strict && sometimes.test(bare(entry)) && next.plain && changes(below);
}
