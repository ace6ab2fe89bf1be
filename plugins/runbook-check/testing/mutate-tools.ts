import type { Arg } from 'remark-runbook';
import type { Page } from '../page.ts';
import { spanOf } from '../shell/collect.ts';
import type { Mutant } from './mutations.ts';

/** Tools whose options are words behind one hyphen. */
const single = /^(?:find|openssl|sqlite3|sqlcipher|ip)$/;

/** Misspells the options and subcommands of a page's commands, one at a time. */
export function* toolMutants(page: Page): Generator<Mutant> {
  for (const { shell, node, place } of page.blocks) {
    for (const { call, args } of shell?.stages.flatMap(({ links }) => links) ?? []) {
      const words = new Map<Arg, string>();
      const option = single.test(call.path[0] ?? '') ? /^-[a-z]{3,}/ : /^--[a-z]{3,}/;
      for (const arg of call.words) {
        if (option.test(arg.value.text)) words.set(arg, 'option');
      }
      for (const name of call.path.slice(1)) {
        const arg = args.find(({ shown }) => shown === name);
        if (arg) words.set(arg, 'subcommand');
      }
      for (const [arg, what] of words) {
        const { start } = spanOf(arg);
        const { line } = page.lines.at(place(start));
        for (const [from, length, text] of slipsOf(arg.value.text)) {
          const before = node.value.slice(0, start + from);
          // A variable before it, and the word is not where its letters are.
          if (!node.value.startsWith(arg.value.text, start)) continue;
          const mutant = `${before}${text}${node.value.slice(start + from + length)}`;
          const kind = `a misspelt ${what}`;
          yield {
            kind,
            rule: `tool/unknown-${what}`,
            text: `\`\`\`bash\n${mutant}\n\`\`\`\n`,
            line,
          };
        }
      }
    }
  }
}

/** What stands somewhere in a word, and what it becomes. */
type Slip = [from: number, length: number, text: string];

function* slipsOf(word: string): Generator<Slip> {
  const [, hyphens = '', letters = ''] = /^(-*)([a-zA-Z][\w-]*)/.exec(word) ?? [];
  if (hyphens === '--') yield [0, 1, ''];
  const inner = letters.indexOf('-');
  if (hyphens && inner > 0) yield [hyphens.length + inner, 1, ''];
  yield* misspelt(letters, hyphens.length);
}

/** Two letters swapped, one left out, and one put twice, somewhere inside a name. */
function* misspelt(letters: string, first: number): Generator<Slip> {
  for (let at = Math.floor(letters.length / 2) - 1; at + 2 < letters.length; at += 1) {
    const [a = '', b = ''] = letters.slice(Math.max(0, at));
    if (at < 0 || a === b || a === '-' || b === '-') continue;
    yield [first + at, 2, b + a];
    yield [first + at, 1, ''];
    yield [first + at, 1, a + a];
    return;
  }
}
