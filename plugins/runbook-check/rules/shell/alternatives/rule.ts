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
      const strict = page.service !== undefined;
      const fork = entries.find((_, index) => isFork(entries, index, strict));
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

function isFork(entries: readonly Entry[], index: number, strict: boolean): boolean {
  const entry = entries[index];
  if (entry?.kind !== 'comment') return false;
  const other = instead.test(bare(entry));
  if (!other && !(strict && sometimes.test(bare(entry)))) return false;
  const above = entries.slice(0, index).filter(({ kind }) => kind === 'command');
  const below = entries.slice(index + 1).filter(({ kind }) => kind === 'command');
  const [next] = below;
  if (above.length === 0 || !next) return false;
  const changes = (list: Entry[]) => list.some((one) => one.changes);
  if (other) {
    return strict ? changes(above) || changes(below) : changes(above) && changes(below);
  }
  return next.plain && changes(below);
}
