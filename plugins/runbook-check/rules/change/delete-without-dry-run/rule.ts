import { sourceOffset } from 'remark-runbook';
import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { hasOption, isCall, wordsOfCall } from '../../../shell/ask.ts';
import type { Link } from '../../../shell/collect.ts';
import { eachShell, reportIn, reportLink } from '../../shell/each.ts';

/** Deletions by a pattern, which nobody has seen the result of before. */
export const deleteWithoutDryRun: Rule = {
  id: 'change/delete-without-dry-run',
  level: 'warn',
  why: 'What a pattern deletes is seen only afterwards.',
  page(page, report) {
    const looked = new Set<string>();
    eachShell(page, (shell, block) => {
      for (const stage of shell.stages) {
        for (const link of stage.links) {
          const key = keyOf(link);
          if (!key) continue;
          if (!deletes(link)) looked.add(key);
          else if (!looked.has(key)) {
            reportLink(report, block, link, {
              message: `${link.call.path[0]} deletes here what nobody has looked at.`,
              help: isCall(link, 'find')
                ? 'Let the same find run with -print first.'
                : 'Let it run with --dry-run first.',
            });
          }
        }
      }
      for (const { text, stage } of shell.sql) {
        for (const match of text.text.matchAll(/\bDELETE\s+FROM\s+([\w."`]+)/gi)) {
          if (
            counted(
              page,
              match[1] ?? '',
              block.place(stage.start + 1),
              text.text.slice(0, match.index),
            )
          )
            continue;
          const start = sourceOffset(text, match.index);
          reportIn(
            report,
            block,
            { start, end: start + match[0].length },
            {
              message: `${match[0]} deletes rows that nobody has counted.`,
              help: 'Let SELECT count(*) with the same WHERE run first, and delete in a transaction.',
            },
          );
        }
      }
    });
  },
};

function keyOf(link: Link): string | undefined {
  if (isCall(link, 'find'))
    return `find ${link.call.rest.find(({ value }) => !value.text.startsWith('-'))?.shown ?? '.'}`;
  if (isCall(link, 'rsync'))
    return `rsync ${link.call.operands.map(({ shown }) => shown).join(' ')}`;
  return undefined;
}

function deletes(link: Link): boolean {
  const words = wordsOfCall(link);
  if (isCall(link, 'find')) {
    return (
      words.includes('-delete') || link.call.commands.some(([name]) => name?.value.text === 'rm')
    );
  }
  return words.some((word) => /^--delete/.test(word)) && !hasOption(link, 'n', '--dry-run');
}

/** Whether the rows of a table were selected further up, or just before in the same text. */
function counted(page: Page, table: string, before: number, sameText: string): boolean {
  const name = table.replace(/["`]/g, '').replace(/\W/g, '\\$&');
  const select = new RegExp(`\\bSELECT\\b[^;]*\\bFROM\\s+["\`]?${name}\\b`, 'i');
  if (select.test(sameText)) return true;
  return page.blocks.some(
    ({ node, quoted }) =>
      !quoted && (node.position?.end.offset ?? 0) < before && select.test(node.value),
  );
}
