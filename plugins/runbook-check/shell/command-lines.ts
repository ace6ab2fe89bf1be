import { isTool } from 'remark-runbook';

const keyword =
  /^(?:if|then|else|elif|fi|for|while|until|do|done|case|esac|function|\{|\}|!|\[\[?|[A-Za-z_]\w*(?:\[[^\]]*\])?\+?=.*)$/;

/** `tool … --option`, `./script`, `/usr/sbin/tool`. */
const command = /^(?:[a-z][\w.+-]*\s+(?:\S+\s+)*--?[a-zA-Z]|\.{0,2}\/[\w.-]+)/;

const bare = (line: string) => line.replace(/^[\s({!]+(?=\w)/, '').trim();

function isCommand(line: string): boolean {
  const [first = ''] = bare(line).split(/[\s;|&()]+/);
  return isTool(first) || keyword.test(first) || command.test(bare(line));
}

/** The first line of a compound as only a shell has it. */
const opening =
  /^[ \t]*(?:(?:el)?if[ \t][^\n]*;[ \t]*then|(?:for \w+ in|while|until)[ \t][^\n]*;[ \t]*do|case[ \t][^\n]+[ \t]in)[ \t]*(?:#[^\n]*)?$/gm;

/** What may be a command of a tool that nobody here knows: `cargo check`, `mvn -q test`. */
const unknown = /^[ \t]*[a-z][\w.-]*(?:[ \t]+[\w./:@=-]+)*[ \t]*$/;

/** It begins with a command, or holds nothing that is none, and a third of its lines are surely some. */
export function looksLikeShell(text: string): boolean {
  const lines = wholeLines(text).filter((line) => line.trim());
  const [first = ''] = lines;
  // What a here-document or an open quote holds is no command.
  const opens = /<<|^[^'"]*(?:'[^']*|"[^"]*)$/.test(first);
  const isOther = (line: string) => !isCommand(line) && !unknown.test(line);
  if (!isCommand(first) && lines.some(isOther)) return false;
  if (opens || text.search(opening) >= 0) return true;
  return lines.filter(isCommand).length * 3 >= lines.length;
}

/** Lines, each with those it goes on in, and with those that a word in quotes goes over. */
const wholeLines = (text: string): string[] =>
  beginningOf(text)
    .replace(quoted, (word) => word.replaceAll('\n', ' '))
    .replace(/(\\|\||&&)[ \t]*\n/g, '$1 ')
    .split('\n');

/**
 * As much as tells what a text is, however long it goes on with quotes that nothing closes. Without
 * comments: an apostrophe in one is no quote.
 */
const beginningOf = (text: string): string => text.slice(0, 10_000).replace(/^[ \t]*#[^\n]*/gm, '');

const quoted = /'[^']*'|"(?:[^"\\]|\\[\s\S])*"/g;

/** The text without comments, words in quotes and here-documents. */
const withoutTexts = (text: string): string =>
  beginningOf(text)
    .replace(/<<-?[ \t]*(['"]?)(\w+)\1[\s\S]*?\n[ \t]*\2[ \t]*(?=\n|$)/g, '')
    .replace(quoted, '');

/** Whether a place is part of a command, and not of output that was pasted below one. */
export function isInCommand(text: string, at: number): boolean {
  const before = text.slice(0, at).split('\n');
  if (before.some((line) => line.includes('<<'))) return true;
  let row = before.length - 1;
  while (row > 0 && /(?:\\|\||&&)\s*$/.test(before[row - 1] ?? '')) row -= 1;
  const lines = text.split('\n').slice(row, before.length);
  return isCommand(lines.join(' ')) || isInCompound(text.slice(0, at));
}

/** Whether a text ends inside a compound, where everything is a command. */
function isInCompound(before: string): boolean {
  const opener = [...before.matchAll(opening)].at(-1);
  return opener !== undefined && !/^[ \t]*(?:fi|done|esac)\b/m.test(before.slice(opener.index));
}

/** `for host in hosts:` as in Python. */
const pseudocode = /^[ \t]*(?:for \w+ in|while|if) [^\n;]*:[ \t]*$/m;

/** Whether a text holds lines as of Python that are not the text of a command. */
export const isPseudocode = (text: string): boolean => pseudocode.test(withoutTexts(text));
