import { isTool } from 'remark-runbook';
import type { Rule } from '../../../rule.ts';
import { type Entry, outlineOf } from '../../../shell/outline.ts';
import { eachShell, reportIn } from '../each.ts';

const doing =
  /^(?:set|update|edit|change|add|remove|replace|notify|contact|revoke|rotate|rekey|enable|disable|restore|configure)\s+\S/i;
/** A setting, alone or in a sentence. */
const setting = /^[A-Za-z_][\w.]*=\S+$/;
const variable = /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b/g;

/** On pages of a service: a comment that says what to do, where no command does it. */
export const stepInComment: Rule = {
  id: 'shell/step-in-comment',
  level: 'warn',
  why: 'A comment is neither copied nor ticked: the step is done only if somebody happens to read it.',
  page(page, report) {
    if (!page.service) return;
    eachShell(page, (shell, block) => {
      if (shell.error || shell.comments.length === 0 || /^#!/.test(shell.code.text)) return;
      const entries = outlineOf(page, block, shell);
      for (const [index, entry] of entries.entries()) {
        if (entry.kind !== 'comment' || !isStep(entry, entries[index + 1])) continue;
        reportIn(report, block, entry, {
          message: 'This comment is a step, and no command below it does what it says.',
          help: 'Make it a step of its own, with its command.',
        });
      }
    });
  },
};

function isStep({ text }: Entry, next: Entry | undefined): boolean {
  const said = text.replace(/^\(?(?:\d+|[a-z])[.)]\s+/i, '');
  if (/\.mdx?\b/.test(said)) return false;
  if (setting.test(said) || isCommand(said)) return true;
  if (!doing.test(said)) return false;
  if (next?.kind !== 'command') return true;
  // The command below does something else, if it knows nothing of what is to be set.
  const names = said.match(variable) ?? [];
  return names.length > 0 && !names.some((name) => next.text.includes(name));
}

/** `Then: resize2fs /dev/xvdf`: a tool with an option or a path. */
function isCommand(said: string): boolean {
  const [, tool = '', rest = ''] = /^(?:[\w ]+: )?([a-z][\w.+-]*) (.*)$/.exec(said) ?? [];
  return (
    isTool(tool) && /(?:^|\s)(?:--?[a-zA-Z][\w-]*|\/[\w.-]+\/)/.test(rest) && !/[.!?]$/.test(rest)
  );
}
