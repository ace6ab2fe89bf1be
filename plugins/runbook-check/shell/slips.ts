import { type Arg, isTool } from 'remark-runbook';
import { type Stage, spanOf } from './collect.ts';

/** Something that a shell reads, but not as it is meant. Offsets are of the block's text. */
interface Slip {
  start: number;
  end: number;
  message: string;
  help: string;
}

/** The slips in a command: none of them can be meant as it stands. */
export function slipsIn(stage: Stage): Slip[] {
  const args = stage.links[0]?.args ?? [];
  const name = args[0]?.value.text ?? '';
  const found = [looseBackslash(stage, args.at(-1))];
  if (name === '[') found.push(gluedBracket(args));
  if (name === 'export') found.push(spacedAssignment(args));
  // What is only printed may look as it likes.
  if (!/^(?:echo|printf)$/.test(name) && isTool(name)) found.push(...args.map(curlyQuote));
  return found.filter((slip) => slip !== undefined);
}

/** A space or a comment behind the backslash that should join two lines. */
function looseBackslash({ code }: Stage, last: Arg | undefined): Slip | undefined {
  if (!last || !/^\\[ \t]$/.test(last.shown)) return undefined;
  const { start } = spanOf(last);
  const below = /^[ \t]*(?:#[^\n]*)?\r?\n([ \t]*)(\S)/.exec(code.source.slice(start + 1));
  if (!below || (below[1] === '' && below[2] !== '-')) return undefined;
  return {
    start: start - 1,
    end: start + 1,
    message: 'This backslash does not join the next line: a space follows it.',
    help: 'Let it be the last character of its line.',
  };
}

const opening = /(?:^|=)([“”„‘])/;

function curlyQuote(arg: Arg): Slip | undefined {
  const sign = opening.exec(arg.shown)?.[1];
  if (!sign) return undefined;
  const plain = sign === '‘' ? "'" : '"';
  return {
    ...spanOf(arg),
    message: `To a shell ${sign} is a letter and no quote.`,
    help: `Write ${plain}, at the end too.`,
  };
}

/** `[ "$A" = b]` */
function gluedBracket(args: readonly Arg[]): Slip | undefined {
  const words = args.map(({ value }) => value.text);
  const last = args.at(-1);
  if (!last || words.includes(']') || !/[^\]]\]$/.test(last.shown)) return undefined;
  if (!words.some((word) => /^(?:=|==|!=|=~|-[a-z]{1,2})$/.test(word))) return undefined;
  return {
    ...spanOf(last),
    message: 'This [ is never closed: the ] needs a space before it.',
    help: 'Write a space before ].',
  };
}

/** `export NAME = value` */
function spacedAssignment(args: readonly Arg[]): Slip | undefined {
  const sign = args.length > 2 ? args[2] : undefined;
  if (sign?.shown !== '=' || !/^\w+$/.test(args[1]?.shown ?? '')) return undefined;
  return {
    ...spanOf(sign),
    message: 'A shell allows no space around this =.',
    help: 'Write NAME=value.',
  };
}
