import { parseShell } from 'remark-runbook';
import { isInCommand, isPseudocode, looksLikeShell } from './command-lines.ts';

/** What a block that a shell rejects is, on a second look. */
export type Verdict =
  /** A mistake its author should mend, at its opener where there is one. */
  | { kind: 'error'; at: number; message: string; help: string }
  /** A usage line, an abridged listing, prose: for people, not for a shell. */
  | { kind: 'sketch' };

type Sketch = [pattern: RegExp, standIn: string];

/** Things people write between commands, with what stands for them in a second try. */
const sketches: Sketch[] = [
  // <Your bucket's name>, <a|b>, <<name>>; but `<<EOF > file` is a here-document.
  [
    /(?:<<(?=[A-Z]+>>|[^>\n]*[a-z])|(?<!<)<)[@\p{L}][\p{L}\p{M}\p{N}_ .,:/|()@、，。：・（）-]*(?:[\p{L}\p{N}]'[\p{L}\p{N}][\p{L}\p{M}\p{N}_ .,:/|()@-]*)*(?<! )>{1,2}/gu,
    'z',
  ],
  // A whole line of dots, or dots in brackets.
  [/^[ \t]*(?:\[?\.{2,}\]?|…|\(\.\.\.\)|<snip>|\[snip\])[ \t]*$/gm, ''],
  [/\{\{[^{}\n'"$]*\}\}/g, 'z'],
  // A line of /etc/exports.
  [/^[ \t]*\/\S+[ \t]+\S+\([\w,=]+\)[ \t]*$/gm, ''],
  // What belongs into a file, shown between the commands.
  [/^([ \t]*)\{[ \t]*\n[ \t]*"[^"\n]+"[ \t]*:[\s\S]*?\n\1\}[ \t]*$/gm, ''],
  // A body that is only a comment: "# edit the file here".
  [
    /(?<=\b(?:then|do|else)[ \t]*\n(?:[ \t]*#[^\n]*\n){0,20}[ \t]*)#[^\n]*(?=\n[ \t]*(?:fi|done|else|elif)\b)/g,
    'z',
  ],
];

/** More of them, which could hide what was opened and never closed. */
const looser: Sketch[] = [
  [/\[?(?:\.{3}|…)\]?/g, 'z'],
  // [optional | parts], (see below)
  [/\[[\w .,:/|=<>-]*\]/g, 'z'],
  [/(?<=[ \t])\([\p{L}\p{M}\p{N}_ .,:/'"`<>@=-]*\)/gu, ''],
];

/**
 * Judges a block that did not parse. On real documents nearly all of what a shell rejects is no
 * typo; so a mistake is reported only where the rest looks like shell, and not where leaving out
 * what people write for people makes it whole.
 *
 * @param text as the parser got it: no prompts, placeholders masked
 */
export function judge(text: string, message: string, at: number): Verdict {
  if (isPowerShell(text)) return { kind: 'sketch' };
  let relaxed = text;
  const unclosed = /unterminated|to close|not closed/.test(message);
  for (const [pattern, standIn] of unclosed ? sketches : [...sketches, ...looser]) {
    relaxed = relaxed.replace(pattern, (found) => standIn.padEnd(standIn ? found.length : 0, 'z'));
    if (relaxed !== text && parses(relaxed)) return { kind: 'sketch' };
  }
  if (!looksLikeShell(text) || isPseudocode(text)) return { kind: 'sketch' };
  const verdict = explain(text, message, at);
  return verdict.kind === 'error' && isInCommand(text, verdict.at) ? verdict : { kind: 'sketch' };
}

/** Every backtick stands at the end of a line, where PowerShell wants it. */
const isPowerShell = (text: string) =>
  / `[ \t]*\n/.test(text) && !text.replace(/ `[ \t]*(?=\n)/g, '').includes('`');

function parses(text: string): boolean {
  try {
    return parseShell(text).error === undefined;
  } catch {
    return false;
  }
}

function explain(text: string, message: string, at: number): Verdict {
  const quote = /unterminated (single|double) quote|unterminated (backtick)/.exec(message);
  if (quote) return openQuote(text, quote[1] ?? quote[2] ?? '', at);
  const heredoc = /not closed by a line (.*)$/.exec(message);
  if (heredoc) {
    return {
      kind: 'error',
      at,
      message: `This here-document is never closed: a line ${heredoc[1]} was expected.`,
      help: `Write ${heredoc[1]} alone on a line, without spaces before or after it.`,
    };
  }
  const late = /expected 'do'/.test(message) && lateDo(text, at);
  if (late) {
    return {
      kind: 'error',
      at: late,
      message: 'A shell takes this do for one of the words before it.',
      help: 'Write a ; before it.',
    };
  }
  const unpaired = oddQuote(text, at);
  if (unpaired) return unpaired;
  if (/unterminated extended glob/.test(message)) {
    return {
      kind: 'error',
      at,
      message: 'This ( is never closed: ) was expected.',
      help: 'Add ) where it ends.',
    };
  }
  const missing = /expected '(\S+)' to close (?:'(\S+)'|(.+))$/.exec(message);
  if (missing) {
    const [, end = '', word = missing[3] ?? ''] = missing;
    const opener = openerOf(text, word, at);
    return {
      kind: 'error',
      at: opener,
      message: `This ${word} is never closed: ${end} was expected.`,
      help: `Add ${end} where it ends.`,
    };
  }
  return {
    kind: 'error',
    at,
    message: `A shell stops here: ${message}.`,
    help: 'Mend the command, or give the fence the language it is written in.',
  };
}

/** The `do` that stands in the line of its `for`, without a `;` between them. */
function lateDo(text: string, at: number): number | undefined {
  const before = text.slice(0, at).trimEnd();
  const start = before.lastIndexOf('\n') + 1;
  const found = /\b(?:for|while|until)\b[^;\n]*[ \t](?=do\b)/.exec(before.slice(start));
  return found ? start + found.index + found[0].length : undefined;
}

const sign: Record<string, string> = { single: "'", double: '"', backtick: '`' };

/** The opener is on the first line that is whole once a quote is added to its end. */
function openQuote(text: string, name: string, at: number): Verdict {
  const quotes = [sign[name] ?? '"', '"', "'"];
  const suspects = linesOf(text).filter(({ line }) => /['"`]/.test(line));
  for (const { line, start } of suspects.slice(0, mostTries(text))) {
    const isOpenHere = isOpen(text.slice(0, start + line.length));
    const quote = isOpenHere && quotes.find((one) => closes(text, start, line, one));
    if (quote) return openQuoteAt(quote, start + line.lastIndexOf(quote));
  }
  return openQuoteAt(sign[name] ?? '"', at);
}

/**
 * A quote without its partner that a later one was taken for: what a shell stumbles over stands
 * some lines below it.
 */
function oddQuote(text: string, at: number): Verdict | undefined {
  const isOdd = (line: string, quote: string) => line.split(quote).length % 2 === 0;
  const suspects = linesOf(text).filter(
    ({ line, start }) => start <= at && (isOdd(line, '"') || isOdd(line, "'")),
  );
  for (const { line, start } of suspects.slice(-mostTries(text))) {
    const quote = ['"', "'"].find((one) => isOdd(line, one) && closes(text, start, line, one));
    if (quote) return openQuoteAt(quote, start + line.lastIndexOf(quote));
  }
  return undefined;
}

/** In how many lines a quote is looked for: every try reads the whole text again. */
const mostTries = (text: string): number => Math.ceil(500_000 / text.length);

function linesOf(text: string): { line: string; start: number }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { line, start };
    start += line.length + 1;
    return found;
  });
}

/** Whether a text is whole with one more quote at the end of a line, before what goes on below it. */
function closes(text: string, start: number, line: string, quote: string): boolean {
  const end = start + line.replace(/[ \t]*\\$/, '').length;
  return line.includes(quote) && parses(text.slice(0, end) + quote + text.slice(end));
}

/** Whether what has been read so far ends inside quotes. */
function isOpen(before: string): boolean {
  try {
    return /unterminated/.test(parseShell(before).error?.message ?? '');
  } catch {
    return false;
  }
}

const openQuoteAt = (quote: string, at: number): Verdict => ({
  kind: 'error',
  at,
  message: `This quote is never closed: another ${quote} was expected.`,
  help: `Close it with ${quote}, or write \\${quote} if the sign itself is meant.`,
});

const pairs: Record<string, [opener: RegExp, closer: RegExp]> = {
  if: [/^if$/, /^fi$/],
  for: [/^(?:for|while|until|select)$/, /^done$/],
  while: [/^(?:for|while|until|select)$/, /^done$/],
  until: [/^(?:for|while|until|select)$/, /^done$/],
  select: [/^(?:for|while|until|select)$/, /^done$/],
  case: [/^case$/, /^esac$/],
  'brace group': [/^\{$/, /^\}$/],
};

/** The last opener before `at` that nothing closes; words in comments and quotes are not seen. */
function openerOf(text: string, word: string, at: number): number {
  const pair = pairs[word];
  if (!pair) return at;
  const bare = text.replace(/'[^']*'|"(?:[^"\\]|\\.)*"|(?<=^|\s)#[^\n]*/g, (all) =>
    all.replace(/[^\n]/g, ' '),
  );
  const open: number[] = [];
  for (const match of bare.matchAll(/(?<=^|[\s;&|()])(?:[a-z]+|[{}])(?=$|[\s;&|()])/gm)) {
    if (pair[0].test(match[0])) open.push(match.index);
    else if (pair[1].test(match[0])) open.pop();
  }
  return open.at(-1) ?? at;
}
