import { arityOf, knowsOptions, type Level, optionNames } from './level.ts';
import { hasSameLetters, nearestOf, slipOf } from './near.ts';
import { hyphenated, isName } from './option.ts';
import { note, type State } from './state.ts';
import type { Word } from './word.ts';

/** A hyphen that typography made longer: `–follow`. */
const dash = /^[\u2010-\u2015\u2212]+(?=[a-zA-Z])/;

/**
 * Notes an option the tool does not have.
 *
 * @param place where it would be right, if anywhere
 */
export function noteUnknown(state: State, word: Word, name: string, place?: string): void {
  const names = optionNames(state.level).filter((one) => one.length > 2);
  const near =
    hyphenated(state.level, name) ?? (name.length > 2 ? nearestOf(name, names) : undefined);
  note(state, { kind: 'option', word, name, near, place });
}

/** Notes an option that is wrong whatever else a subcommand accepts whose own are not known. */
export function noteSure(state: State, word: Word, name: string): void {
  const { level } = state;
  if (word.known < name.length || arityOf(level, name) !== undefined) return;
  const short = level.how.has('long') && isName(name);
  const near = short ? `-${name}` : sharedOf(name, optionNames(level));
  if (near) note(state, { kind: 'option', word, name, near, place: undefined });
}

/** The option of all subcommands that this is a slip in: `--regions` may be one of its own. */
function sharedOf(name: string, shared: readonly string[]): string | undefined {
  const near = /^--[a-z][a-z-]{3,}$/.test(name) ? slipOf(name, shared, true) : undefined;
  if (near === undefined) return undefined;
  const swapped = hasSameLetters(name, near);
  const doubled = name.length > near.length && once(name) === once(near);
  const dropped = name.length < near.length && name.at(-1) === near.at(-1);
  return swapped || doubled || dropped ? near : undefined;
}

/** Without letters that stand twice in a row. */
const once = (name: string) => name.replace(/([a-z])\1/g, '$1');

/** Notes a word that was meant as an option and is none, because of its dash. */
export function noteDash(state: State, word: Word): boolean {
  const found = dash.exec(word.text)?.[0];
  if (!found || word.known < word.text.length) return false;
  const name = word.text.slice(found.length).replace(/=.*$/s, '');
  const short = name.length === 1 || arityOf(state.level, `--${name}`) === undefined;
  const near = `${short && found.length === 1 && name.length < 4 ? '-' : '--'}${name}`;
  note(state, { kind: 'option', word, name: found + name, near, place: undefined });
  return true;
}

/** Notes an operand of a tool that takes `name=value` only: `dd fi=/dev/sda`. */
export function notePair(state: State, word: Word): void {
  const pairs = state.level.data.pairs?.split(' ');
  const [, name = ''] = /^([a-z]+)=/.exec(word.text) ?? [];
  if (!pairs || name === '' || pairs.includes(name) || word.known <= name.length) return;
  const near = slipOf(name, pairs, false) ?? turned(name, pairs);
  note(state, {
    kind: 'option',
    word,
    name: `${name}=`,
    near: near && `${near}=`,
    place: undefined,
  });
}

/** Notes an operand that is nearly a word of the tool's own: `sqlite3 shop.db .tabels`. */
export function noteTerm(state: State, word: Word): void {
  const terms = state.level.data.terms?.split(' ');
  const text = /^\.?[a-z][a-z-]+(?=\s|$)/.exec(word.text)?.[0];
  // The first is a file, or what announces such a word.
  if (!terms || text === undefined || state.operands < 2 || word.known < text.length) return;
  const near = terms.some((one) => one.startsWith(text)) ? undefined : slipOf(text, terms, true);
  if (near === undefined) return;
  note(state, { kind: 'subcommand', what: 'word', word: { ...word, text }, near, closed: false });
}

/** `fi` for `if`: two letters the wrong way round. */
const turned = (name: string, known: readonly string[]) =>
  known.find((one) => one.length === 2 && one === [...name].reverse().join(''));

/** An option of a level above, which must stand before the subcommand. */
export function placeAbove(level: Level, name: string): string | undefined {
  const own = level.path.split(' ').at(-1);
  const above = level.parent;
  const there = above && knowsOptions(above) && arityOf(above, name) !== undefined;
  return there ? `before ${own}` : undefined;
}
