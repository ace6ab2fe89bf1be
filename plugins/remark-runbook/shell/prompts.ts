import { parse } from './parse.ts';

/** A line, or the rest of a line, that belongs to the shell. */
export interface Piece {
  start: number;
  end: number;
}

const prompt =
  /^[ \t]*(?:\([\w.-]+\) )?(?:\$|[a-z][\w.-]*\w[$#]|[\w.-]+@[\w.-]+(?:[: ][^\s$#%]*)?[$#%]|\[[\w.-]+@[^\]\n]*\][$#])[ \t]+(?=\S)/;
const rootPrompt = /^# (?=[a-z][\w.+-]*(?: |$))/;

/** Neither a command nor a comment: a table, a sentence, a bullet, an indented detail. */
const output = /^(?:\s|[A-Z\d]|[^\w\s./~$"'#-])|\S {2,}\S/;

interface Line extends Piece {
  text: string;
}

/**
 * Cuts a pasted terminal down to what was typed. Without prompts the block is all typed.
 *
 * @param isTool tells whether a word is a tool we know: the only hint that `# df` was typed by root
 *   and is no comment.
 */
export function typedLines(source: string, isTool: (word: string) => boolean): Piece[] {
  const lines = linesOf(source);
  const first = lines.find(({ text }) => text.trim() && !text.trimStart().startsWith('#'));
  if (first && prompt.test(first.text)) return typed(lines, prompt);
  return isRootConsole(lines, isTool) ? typed(lines, rootPrompt) : lines;
}

function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  // A carriage return alone ends a line too: pasted, it runs what stands before it.
  for (const text of source.split(/\r\n|\r|\n/)) {
    const end = start + text.length;
    lines.push({ text, start, end });
    start = end + (source.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

function isRootConsole(lines: Line[], isTool: (word: string) => boolean): boolean {
  const isCommand = ({ text }: Line) => rootPrompt.test(text) && isTool(text.split(' ')[1] ?? '');
  const first = lines.find(({ text }) => text.trim());
  if (!first || !isCommand(first)) return false;
  const others = lines.filter((line) => line.text.trim() && !isCommand(line));
  return others.length > 0 && others.every(({ text }) => output.test(text));
}

function typed(lines: Line[], start: RegExp): Piece[] {
  const kept: Piece[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as Line;
    const match = start.exec(line.text);
    if (!match) {
      // A comment stays one. Output leaves an empty line, so that a comment above it labels nothing.
      const comment = start === prompt && /^\s*# /.test(line.text);
      kept.push(comment ? line : { start: line.start, end: line.start });
      continue;
    }
    const head = { ...cut(line, match[0].length) };
    const more = continuation(head.text, lines.slice(i + 1), start);
    kept.push(head, ...more);
    i += more.length;
  }
  return kept;
}

const cut = (line: Line, length: number): Line => ({
  text: line.text.slice(length),
  start: line.start + length,
  end: line.end,
});

/** The lines a command goes on over: as few as make it complete, none if nothing does. */
function continuation(head: string, after: Line[], start: RegExp): Line[] {
  let text = head;
  const taken: Line[] = [];
  while (/\\$/.test(text) || parse(text).error) {
    const next = after[taken.length];
    if (!next || start.test(next.text)) return [];
    const line = next.text.startsWith('> ') ? cut(next, 2) : next;
    taken.push(line);
    text += `\n${line.text}`;
  }
  return taken;
}
