import type { Command, DoubleQuotedChild, Word, WordPart } from 'unbash';
import { type Code, join, mask, shown, slice } from './code.ts';
import { Kept } from './kept.ts';

/** A word of a command as the tool gets it. */
export interface Arg {
  /** Quotes and backslashes removed, expansions as stand-ins. */
  readonly value: Code;
  /** As it is written. */
  readonly shown: string;
}

// Who cuts a block, who rates it and who checks it ask for the same words.
const known = new Kept<Command, { code: Code; args: readonly Arg[] }>();

/** The words of a simple command, its name first, redirections left out. */
export function argsOf(code: Code, command: Command): readonly Arg[] {
  const found = known.get(command);
  if (found?.code === code) return found.args;
  const args = readArgs(code, command);
  known.set(command, { code, args });
  return args;
}

function readArgs(code: Code, command: Command): Arg[] {
  const args: Arg[] = [];
  if (command.name) args.push(argOf(code, command.name));
  for (const arg of command.args) {
    if (arg.type === 'Word') args.push(argOf(code, arg));
    else args.push({ value: slice(code, arg.pos, arg.end), shown: shown(code, arg.pos, arg.end) });
  }
  return args;
}

export function argOf(code: Code, word: Word): Arg {
  return { value: unquote(code, word), shown: shown(code, word.pos, word.end) };
}

/** A word without its first characters: the value of `--name=value` or `-nvalue`. */
export function argRest(arg: Arg, length: number): Arg {
  const value = slice(arg.value, length);
  return { value, shown: shown(value) };
}

/** Words as `ssh` and `eval` put them together. */
export const joined = (words: readonly Arg[]): Code =>
  join(
    words.map(({ value }) => value),
    ' ',
    words[0]?.value.source ?? '',
  );

/** Words as patterns are tested against them: each with a space in front. */
export const lineOf = (words: readonly Arg[]): string =>
  words.map(({ value }) => ` ${value.text}`).join('');

/** What the shell makes of a word, as far as that can be known without running anything. */
export function unquote(code: Code, word: Word): Code {
  if (!word.parts) return unescaped(slice(code, word.pos, word.end), /[\s\S]/);
  return join(
    word.parts.map((part) => unquotePart(code, part)),
    '',
    code.source,
  );
}

/** The body of an unquoted here-document, as its reader gets it. */
export function unquoteBody(code: Code, parts: readonly WordPart[]): Code {
  const pieces = parts.map((part) =>
    part.type === 'Literal' ? inDouble(code, part, /[$`\\\n]/) : standIn(code, part),
  );
  return join(pieces, '', code.source);
}

function unquotePart(code: Code, part: WordPart): Code {
  const whole = slice(code, part.pos, part.end);
  switch (part.type) {
    case 'Literal':
      return unescaped(whole, /[\s\S]/);
    case 'SingleQuoted':
      return slice(code, part.pos + 1, part.end - 1);
    case 'DoubleQuoted':
      return join(
        part.parts.map((child) => inDouble(code, child, /[$`"\\\n]/)),
        '',
        code.source,
      );
    case 'Glob':
    case 'BraceExpansion':
      // Globs and braces without quotes inside reach a re-reader as good as literally.
      return /['"\\$`]/.test(whole.text) ? standIn(code, part) : whole;
    default:
      return standIn(code, part);
  }
}

function inDouble(code: Code, part: DoubleQuotedChild, escapable: RegExp): Code {
  if (part.type !== 'Literal') return standIn(code, part);
  return unescaped(slice(code, part.pos, part.end), escapable);
}

function standIn(code: Code, part: { pos: number; end: number }): Code {
  const { text, at, source } = slice(code, part.pos, part.end);
  const hidden = at.map((offset) => (offset < 0 ? offset : ~offset));
  return { text: mask.repeat(text.length), at: hidden, source };
}

/** Removes the backslash before every character of `escapable`, and escaped newlines whole. */
function unescaped(code: Code, escapable: RegExp): Code {
  if (!code.text.includes('\\')) return code;
  let text = '';
  const at: number[] = [];
  for (let i = 0; i < code.text.length; i += 1) {
    const next = code.text[i + 1];
    if (code.text[i] === '\\' && next !== undefined && escapable.test(next)) {
      i += 1;
      if (next === '\n') continue;
    }
    text += code.text[i];
    at.push(code.at[i] as number);
  }
  return { text, at, source: code.source };
}
