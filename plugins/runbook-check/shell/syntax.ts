import { isTool, parseShell } from 'remark-runbook';

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
    /(?:<<(?=[A-Z]+>>|[^>\n]*[a-z])|(?<!<)<)[A-Za-z][\w .,:/|()@-]*(?:\w'\w[\w .,:/|()@-]*)*(?<! )>{1,2}/g,
    'z',
  ],
  // A whole line of dots, or dots in brackets.
  [/^[ \t]*(?:\[?\.{2,}\]?|…|\(\.\.\.\)|<snip>|\[snip\])[ \t]*$/gm, ''],
  [/\{\{[^{}\n'"$]*\}\}/g, 'z'],
  // What belongs into a file, shown between the commands.
  [/^([ \t]*)\{[ \t]*\n[ \t]*"[^"\n]+"[ \t]*:[\s\S]*?\n\1\}[ \t]*$/gm, ''],
  // A body that is only a comment: "# edit the file here".
  [
    /(?<=\b(?:then|do|else)[ \t]*\n(?:[ \t]*#[^\n]*\n){0,20}[ \t]*)#[^\n]*(?=\n[ \t]*(?:fi|done|else|elif)\b)/g,
    'z',
  ],
];

/** `for host in hosts:` as in Python. */
const pseudocode = /^[ \t]*(?:for \w+ in|while|if) [^\n;]*:[ \t]*$/m;

/** More of them, which could hide what was opened and never closed. */
const looser: Sketch[] = [
  [/\[?(?:\.{3}|…)\]?/g, 'z'],
  // [optional | parts], (see below)
  [/\[[\w .,:/|=<>-]*\]/g, 'z'],
  [/(?<=[ \t])\([\w .,:/'-]*\)/g, ''],
];

/**
 * Judges a block that did not parse. On real documents nearly all of what a shell rejects is no
 * typo; so a mistake is reported only where the rest looks like shell, and not where leaving out
 * what people write for people makes it whole.
 *
 * @param text as the parser got it: no prompts, placeholders masked
 */
export function judge(text: string, message: string, at: number): Verdict {
  let relaxed = text;
  const unclosed = /unterminated|to close|not closed/.test(message);
  for (const [pattern, standIn] of unclosed ? sketches : [...sketches, ...looser]) {
    relaxed = relaxed.replace(pattern, (found) => standIn.padEnd(standIn ? found.length : 0, 'z'));
    if (relaxed !== text && parses(relaxed)) return { kind: 'sketch' };
  }
  if (!looksLikeShell(text) || pseudocode.test(text)) return { kind: 'sketch' };
  const verdict = explain(text, message, at);
  return verdict.kind === 'error' && isInCommand(text, verdict.at) ? verdict : { kind: 'sketch' };
}

function parses(text: string): boolean {
  try {
    return parseShell(text).error === undefined;
  } catch {
    return false;
  }
}

const keyword =
  /^(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|function|\{|\}|!|\[\[?|[A-Za-z_]\w*=.*)$/;

/** `tool … --option`, `./script`, `/usr/sbin/tool`. */
const command = /^(?:[a-z][\w.+-]*\s+(?:\S+\s+)*--?[a-zA-Z]|\.{0,2}\/[\w.-]+)/;

const bare = (line: string) => line.replace(/^[\s({!]+(?=\w)/, '').trim();

function isCommand(line: string): boolean {
  const [first = ''] = bare(line).split(/[\s;|&()]+/);
  return isTool(first) || keyword.test(first) || command.test(bare(line));
}

/** It begins with a command, and a third of its lines do. */
function looksLikeShell(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() && !/^\s*#/.test(line));
  const [first = ''] = lines;
  // What a here-document or an open quote holds is no command.
  const opens = /<<|^[^'"]*(?:'[^']*|"[^"]*)$/.test(first);
  return isCommand(first) && (opens || lines.filter(isCommand).length * 3 >= lines.length);
}

/** Whether a place is part of a command, and not of output that was pasted below one. */
function isInCommand(text: string, at: number): boolean {
  const before = text.slice(0, at).split('\n');
  if (before.some((line) => line.includes('<<'))) return true;
  let row = before.length - 1;
  while (row > 0 && /(?:\\|\||&&)\s*$/.test(before[row - 1] ?? '')) row -= 1;
  return isCommand(text.split('\n')[row] ?? '');
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

const sign: Record<string, string> = { single: "'", double: '"', backtick: '`' };

/** The opener is on the first line that is whole once a quote is added to its end. */
function openQuote(text: string, name: string, at: number): Verdict {
  let start = 0;
  const quotes = [sign[name] ?? '"', '"', "'"];
  for (const line of text.split('\n')) {
    const end = start + line.length;
    for (const quote of /['"`]/.test(line) && isOpen(text.slice(0, end)) ? quotes : []) {
      const last = line.lastIndexOf(quote);
      if (last < 0 || !parses(text.slice(0, end) + quote + text.slice(end))) continue;
      return openQuoteAt(quote, start + last);
    }
    start += line.length + 1;
  }
  return openQuoteAt(sign[name] ?? '"', at);
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
