import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireRule } from './config.ts';
import type { Rule } from './rule.ts';

export const help = `runbook-check [paths…] [options]

Checks the commands, links and structure of Markdown runbooks. Without a path: the current folder.

What to look at
  --changed-since REF   only what can have changed since a commit, and what links to it (needs git)
  --stdin               check what comes on standard input
  --stdin-name PATH     the name it is checked under, which links are relative to
  --online              ask whether links to other sites still answer
  --allow-private       with --online: ask machines of private networks, too

What to do with findings
  --format FORMAT       pretty (default), json, github, sarif or junit
  --rule ID=LEVEL       off, warn or error; may be given several times
  --baseline FILE       report only what the baseline does not know
  --fix                 mend what is safe to mend; with --dry-run show it only
  --watch               check again whenever a file changes

Setting up
  --init                write a baseline that knows all findings of today, and a configuration
  --config FILE         default: runbook-check.config.json in the current folder
  --cache-dir DIR       keep what was found here; default: node_modules/.cache/runbook-check
  --threads N           at a time; default: as many as are of use, 1 for few files
  --no-cache            look at everything anew, and keep nothing
  --explain ID          the whole page of a rule
  --list                all rules with their levels
  --help

It ends with 0 if there is no error, 1 if there are findings at error level, 2 if it could not run.`;

/** All rules, one to a line. */
export function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, level, why }) => `${id.padEnd(width)}  ${level.padEnd(5)}  ${why}`)
    .join('\n');
}

/**
 * The page of a rule, as Markdown.
 *
 * @throws UsageError when there is no such rule
 */
export function explain(id: string, ids: readonly string[]): string {
  requireRule(id, ids);
  const text = readFileSync(join(import.meta.dirname, 'rules', id, 'doc.md'), 'utf8');
  return text.replace(/^---\n[\s\S]*?\n---\n/, `# ${id}\n`).trimEnd();
}
