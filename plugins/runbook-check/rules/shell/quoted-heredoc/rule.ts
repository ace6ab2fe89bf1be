import { sourceOffset } from 'remark-runbook';
import type { Rule } from '../../../rule.ts';
import { nameOf } from '../../../shell/ask.ts';
import { eachShell, reportIn } from '../each.ts';

/** `${NAME}` or `$NAME`; not `$1`, not the `$tag$` of PostgreSQL. */
const variable = /\$(?:\{[A-Za-z_]\w*[^}\n]*\}|[A-Za-z_]\w*(?![\w$]))/g;

/** Variables in a here-document whose delimiter is quoted, given to a database. */
export const quotedHeredoc: Rule = {
  id: 'shell/quoted-heredoc',
  level: 'error',
  why: 'A quoted delimiter keeps the shell from filling variables in.',
  page(page, report) {
    eachShell(page, (shell, block) => {
      for (const { node, code, stage, reader } of shell.heredocs) {
        if (!node.delimiter?.quoted || reader !== 'sql') continue;
        const { text: body, pos } = node.body;
        const tool = stage.links.at(-1);
        for (const match of body.matchAll(variable)) {
          const start = sourceOffset(code, pos + match.index);
          reportIn(
            report,
            block,
            { start, end: start + match[0].length },
            {
              message: `${match[0]} reaches ${tool ? nameOf(tool) : 'the client'} as it is written, not its value.`,
              help: `Write <<${node.delimiter.value} without quotes, and \\$ where a dollar sign is meant.`,
            },
          );
        }
      }
    });
  },
};
