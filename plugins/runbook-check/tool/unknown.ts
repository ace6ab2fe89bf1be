import { arityOf, knowsOptions, type Level, optionNames } from './level.ts';
import { nearestOf, slipOf } from './near.ts';
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
  // -tail: one hyphen too few.
  const doubled = /^-[a-z]/.test(name) && names.includes(`-${name}`) ? `-${name}` : undefined;
  const near = doubled ?? (name.length > 2 ? nearestOf(name, names) : undefined);
  note(state, { kind: 'option', word, name, near, place });
}

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
