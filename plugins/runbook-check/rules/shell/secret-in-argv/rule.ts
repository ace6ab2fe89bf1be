import type { Arg } from 'remark-runbook';
import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { isCall, nameOf, optionValue } from '../../../shell/ask.ts';
import { type Link, spanOf } from '../../../shell/collect.ts';
import { eachStage, reportIn } from '../each.ts';
import { isSecret, variablesIn } from '../secrets.ts';

/** They are the shell itself: nothing they are given stands in the list of processes. */
const builtins =
  /^(?:echo|printf|export|read|test|\[|\[\[|unset|set|local|declare|readonly|eval|:)$/;
/** They run others, whose words are looked at by themselves. */
const wrappers =
  /^(?:sudo|doas|env|timeout|docker|podman|kubectl|nsenter|chroot|nohup|time|exec|command|nice|sh|bash|ssh)$/;

const mysql = ['mysql', 'mariadb', 'mysqldump', 'mariadb-dump', 'mysqladmin', 'mariadb-admin'];

export const secretInArgv: Rule = {
  id: 'shell/secret-in-argv',
  level: 'warn',
  why: 'Every user of the machine reads the words of a command with ps, and the shell keeps them.',
  page(page, report) {
    eachStage(page, (stage, block) => {
      for (const link of stage.links) {
        const name = link.call.path[0] ?? '';
        if (builtins.test(name)) continue;
        const found = known(link) ?? (wrappers.test(name) ? undefined : variable(link, page));
        if (!found) continue;
        reportIn(report, block, spanOf(found.arg), {
          message: `${found.what} stands among the words of ${nameOf(link)}.`,
          help: found.help,
        });
        return;
      }
    });
  },
};

interface Secret {
  arg: Arg;
  what: string;
  help: string;
}

/** Options that take a secret, whatever the secret is called. */
function known(link: Link): Secret | undefined {
  const { rest } = link.call;
  const word = (pattern: RegExp) => rest.find(({ value }) => pattern.test(value.text));
  if (isCall(link, ...mysql)) {
    const arg = word(/^-p.+|^--password=.+/);
    return (
      arg && {
        arg,
        what: 'The password',
        help: 'Use MYSQL_PWD, or an option file that only you can read.',
      }
    );
  }
  if (isCall(link, 'redis-cli')) {
    const arg = optionValue(link, ['-a', '--pass']);
    return arg && { arg, what: 'The password', help: 'Use REDISCLI_AUTH.' };
  }
  if (isCall(link, 'sshpass')) {
    const arg = word(/^-p/);
    return arg && { arg, what: 'The password', help: 'Use a key, or sshpass -e.' };
  }
  if (isCall(link, 'sqlite3', 'sqlcipher')) {
    const arg = rest.find(({ shown }) => /\bPRAGMA\s+(?:re)?key\s*=/i.test(shown));
    return (
      arg && {
        arg,
        what: 'The key of the database',
        help: 'Give it on standard input, from a here-document.',
      }
    );
  }
  if (isCall(link, 'curl', 'wget')) {
    const user = optionValue(link, ['-u', '--user']);
    if (user && /:[^:]/.test(user.shown)) {
      return {
        arg: user,
        what: 'The password',
        help: 'Use curl --netrc, or -K with a file that only you can read.',
      };
    }
  }
  const url = rest.find(({ shown }) =>
    /\b(?:postgres(?:ql)?|mysql|redis|mongodb|amqp):\/\/[^\s:@/]*:[^\s@/]+@/.test(shown),
  );
  return (
    url && {
      arg: url,
      what: 'The password',
      help: 'Give it in the environment, or in a file that only you can read.',
    }
  );
}

/** A variable whose name says that it is a secret. */
function variable(link: Link, page: Page): Secret | undefined {
  for (const arg of link.call.rest) {
    const found = variablesIn(arg.shown).find(({ name }) => isSecret(name, page));
    // In single quotes it is for somebody else to fill in.
    if (!found || arg.value.text.includes('$')) continue;
    return {
      arg,
      what: `The value of $${found.name}`,
      help: 'Give it on standard input, in the environment, or in a file that only you can read.',
    };
  }
  return undefined;
}
