import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { assignedIn } from '../../../shell/assigned.ts';
import type { ShellBlock } from '../../../shell/block.ts';
import { eachShell, reportIn } from '../each.ts';

/** Programs look at them by themselves. */
const known =
  /^(?:_|PATH|IFS|PS\d|LANG|LANGUAGE|LC_\w+|TZ|TERM|EDITOR|VISUAL|PAGER|HIST\w+|DISPLAY|PROMPT\w*|BASH\w*|OPTIND|REPLY|KUBECONFIG|[A-Z]+_PROXY|https?_proxy|no_proxy|(?:AWS|DOCKER|COMPOSE|GOOGLE|GCLOUD|CLOUDSDK|AZURE|ARM|VAULT|CONSUL|NOMAD|ETCDCTL|PG|MYSQL|REDISCLI|GIT|NODE|NPM|JAVA|PYTHON|GO|LD|XDG|SSH|GPG|DEBIAN|HELM|TF)_?\w*)$/i;

/** New each time: nobody makes such a value to look at it. */
const made = /\bopenssl (?:rand|gen\w+)|\b(?:pwgen|apg|uuidgen|mktemp)\b|\/dev\/u?random\b/;

export const unusedVariable: Rule = {
  id: 'shell/unused-variable',
  level: 'warn',
  why: 'What was made and never used is lost with the terminal, and the step it was for did not happen.',
  page(page, report) {
    eachShell(page, (shell, block) => {
      if (shell.error || isListing(shell) || handsOn(shell)) return;
      for (const { name, value, how, start, end } of assignedIn(shell)) {
        if (how !== 'statement' || known.test(name) || isMentioned(page, name)) continue;
        // On pages of strangers many values are only shown; what was made new is surely for somebody.
        if (!page.service && !made.test(value ?? '')) continue;
        // `&height=300` is the end of an address that nobody quoted.
        if (
          /\S$/.test(shell.code.source.slice(0, start)) &&
          !/;$/.test(shell.code.source.slice(0, start))
        )
          continue;
        reportIn(
          report,
          block,
          { start, end },
          {
            message: `${name} gets a value here, and nothing on this page uses it.`,
            help: `Use $${name} where the value belongs, export it for the next page, or remove it.`,
          },
        );
      }
    });
  },
};

/** Settings written down as a list, as in an `.env` file. */
const isListing = ({ stages, code }: ShellBlock) =>
  stages.length === 0 && !code.text.includes('$(');

/** It runs somebody who sees all variables. */
const handsOn = ({ stages, code }: ShellBlock) =>
  stages.some(({ links }) => /^(?:source|\.|eval)$/.test(links[0]?.call.path[0] ?? '')) ||
  /\bset\s+-\w*a|\$\{!|\bset\s+-o\s+allexport/.test(code.text);

/** In a command, in a text, anywhere but where it gets its value. */
function isMentioned({ text }: Page, name: string): boolean {
  return new RegExp(
    `(?<![\\w-])${name}(?![\\w-]|\\+?=)|\\b(?:export|declare|local|readonly|typeset)\\s[^\\n]*\\b${name}=`,
  ).test(text);
}
