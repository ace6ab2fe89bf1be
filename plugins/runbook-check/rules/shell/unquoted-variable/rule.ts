import { sourceOffset } from 'remark-runbook';
import type { Page } from '../../../page.ts';
import type { Rule } from '../../../rule.ts';
import { nameOf } from '../../../shell/ask.ts';
import { assignedIn } from '../../../shell/assigned.ts';
import { type Link, linkSpan, type Stage } from '../../../shell/collect.ts';
import { eachCall, eachShell, reportIn } from '../each.ts';

/** Tools that change what a second word happens to name. */
const changing = 'rm mv cp ln chown chgrp chmod rsync shred truncate rmdir install'.split(' ');
const tests = ['[', 'test'];

/** They hold no spaces on any machine a person would set up. */
const safeNames =
  /^(?:HOME|USER|LOGNAME|UID|EUID|HOSTNAME|PPID|RANDOM|SECONDS|EPOCHSECONDS|TMPDIR|[a-z]|.*(?:PID|_ID|COUNT|NUM|NUMBER|INDEX|DATE|YEAR|STAMP|VERSION|TAG|SHA|HASH|PORT|HOST|REGION))$/i;
/** Commands that print one word. */
const safeValue =
  /^"?\$\((?:date|mktemp|hostname|id|uname|nproc|pgrep|printf|git rev-parse)\b[^|]*\)"?$/;

export const unquotedVariable: Rule = {
  id: 'shell/unquoted-variable',
  level: 'warn',
  why: 'A space in the value makes two words of it, and an empty value none.',
  page(page, report) {
    let values: Map<string, string[]> | undefined;
    const isSafe = (name: string) => {
      values ??= valuesOn(page);
      const known = values.get(name);
      return safeNames.test(name) || (known?.every(isOneWord) ?? false);
    };
    eachCall(page, [...changing, ...tests], (link, stage, block) => {
      const isTest = tests.includes(nameOf(link));
      // What is compared as a number stops with an error.
      if (isTest && link.call.rest.some(({ shown }) => /^-(?:eq|ne|[lg][te])$/.test(shown))) return;
      const first = linkSpan(link).start;
      const found = bareExpansions(stage).find(({ start, name }) => start > first && !isSafe(name));
      if (found) reportIn(report, block, found, isTest ? misread(link, found) : split(link, found));
    });
  },
};

interface Expansion {
  name: string;
  written: string;
  /** What the word goes on with. */
  rest: string;
  start: number;
  end: number;
}

/** Variables outside quotes among the words of a command. */
function bareExpansions({ node, code }: Stage): Expansion[] {
  return node.args.flatMap((word) =>
    (word.type === 'Word' ? (word.parts ?? []) : []).flatMap((part) => {
      const plain = part.type === 'SimpleExpansion';
      const braced = part.type === 'ParameterExpansion' && !part.prefix && !part.operation;
      if (!plain && !braced) return [];
      const name = plain ? part.text.slice(1) : part.parameter;
      if (!/^[A-Za-z_]\w*$/.test(name)) return [];
      const start = sourceOffset(code, part.pos);
      const end = sourceOffset(code, part.end - 1) + 1;
      return [{ name, written: part.text, rest: code.text.slice(part.end, word.end), start, end }];
    }),
  );
}

const misread = (link: Link, { written }: Expansion) => ({
  message: `${nameOf(link)} misreads ${written} where it is empty or holds a space.`,
  help: `Write "${written}".`,
});

function split(link: Link, { name, written, rest }: Expansion) {
  const emptied = nameOf(link) === 'rm' && /^\/|^\*/.test(rest);
  const also = emptied ? `, and for ${rest} where it is empty` : '';
  return {
    message: `${nameOf(link)} takes ${written} for two names where it holds a space${also}.`,
    help: emptied ? `Write "\${${name}:?}"${rest}.` : `Write "${written}".`,
  };
}

function valuesOn(page: Page): Map<string, string[]> {
  const values = new Map<string, string[]>();
  eachShell(page, (shell) => {
    for (const { name, value } of assignedIn(shell)) {
      values.set(name, [...(values.get(name) ?? []), value ?? '$']);
    }
  });
  return values;
}

/** Without spaces, patterns and unknown parts; for a loop, all of its words. */
function isOneWord(value: string): boolean {
  if (safeValue.test(value)) return true;
  const bare = value.replace(/\$(?:\{(\w+)\}|(\w+))/g, (all, braced, plain) =>
    safeNames.test(braced ?? plain) ? 'x' : all,
  );
  return /^[^$*?`"'[]+$|^"[^\s$*?`"[]+"$|^'[^\s*?'[]+'$/.test(bare);
}
