import { acceptsOf, arityOf, type Level, optionNames } from './level.ts';
import type { Arity } from './spec.ts';
import type { Word } from './word.ts';

/** What a word that begins with a hyphen is to a tool. */
export type Reading =
  /** Options of its, the last of which takes what follows. */
  | { kind: 'known'; names: string[]; last: string; arity: Arity; joined: boolean }
  /** Not one of its options. */
  | { kind: 'unknown'; name: string }
  /** Nobody can tell. */
  | { kind: 'vague' };

const vague: Reading = { kind: 'vague' };

/** Reads a word that begins with a hyphen, or with `+` where those are options too. */
export function readOption(level: Level, word: Word): Reading {
  const { text, known } = word;
  if (/^-[\d.]/.test(text) && arityOf(level, text) === undefined) return vague;
  if (acceptsOf(level)?.test(text)) return vague;
  const equals = text.indexOf('=');
  const name = equals > 0 ? text.slice(0, equals) : text;
  const worded = level.how.has('single') || level.how.has('long');
  if (known < name.length && (text.startsWith('--') || worded)) return vague;
  const whole = wholeName(level, name);
  if (whole)
    return {
      kind: 'known',
      names: [whole[0]],
      last: whole[0],
      arity: whole[1],
      joined: equals > 0,
    };
  if (text.startsWith('--'))
    return /^--[a-zA-Z][\w.-]*$/.test(name) ? { kind: 'unknown', name } : vague;
  if (worded || text.startsWith('+')) return isName(name) ? { kind: 'unknown', name } : vague;
  const letters = readLetters(level, word);
  // Letters that are all options are right: ls -all. So is a value behind one, mysql -psecret,
  // but hardly one that makes it a word of the tool's.
  const taking = letters.kind === 'known' && letters.arity !== '' && name.length > 3;
  const right = letters.kind === 'known' && !letters.joined && !taking;
  const meant = !right && known >= name.length && hyphenated(level, name) !== undefined;
  return meant ? { kind: 'unknown', name } : letters;
}

/** Whether it is a word behind one sign: `-name`. */
export const isName = (name: string): boolean => /^[-+][a-zA-Z][\w-]*$/.test(name);

/** The option that has a hyphen more or less: `--tail` for `-tail`, and `-name` for find's `--name`. */
export function hyphenated(level: Level, name: string): string | undefined {
  const other = level.how.has('single') ? /^-(-[a-z]\w+)$/.exec(name)?.[1] : longOf(name);
  if (other === undefined) return undefined;
  for (const form of formsOf(level, other)) if (arityOf(level, form) !== undefined) return other;
  return undefined;
}

const longOf = (name: string) => (/^-[a-z][\w.-]+$/.test(name) ? `-${name}` : undefined);

/** An option that is written out: `--filter`, `-name`. */
function wholeName(level: Level, written: string): [string, Arity] | undefined {
  const exact = arityOf(level, written);
  if (exact !== undefined) return [written, exact];
  const long = written.startsWith('--');
  for (const name of formsOf(level, written)) {
    const arity = arityOf(level, name);
    // What is switched off takes no value.
    const off = name !== written && /^--no-/.test(written);
    if (arity !== undefined) return [name, off ? '' : arity];
  }
  if (/^--(?:help|version)$/.test(written)) return [written, ''];
  if (!level.how.has('prefix') || written.length < (long ? 4 : 2)) return undefined;
  if (!long && !level.how.has('single')) return undefined;
  for (const name of formsOf(level, written)) {
    const begun = optionNames(level).filter((one) => one.startsWith(name));
    // Where several begin so, it is the tool that complains, and perhaps another version does not.
    if (begun[0])
      return begun.length === 1 ? [begun[0], arityOf(level, begun[0]) ?? '~'] : [name, '~'];
  }
  return undefined;
}

/** The names a written one may stand for: `--no-color` for `--color`. */
function* formsOf({ how }: Level, written: string): Generator<string> {
  yield written;
  const name = how.has('dashes') ? written.replaceAll('_', '-') : written;
  if (name !== written) yield name;
  if (how.has('negate') && name.startsWith('--no-')) yield `--${name.slice(5)}`;
  if (how.has('negate') && name.startsWith('--')) yield `--no-${name.slice(2)}`;
  if (how.has('short') && /^--no-\w$/.test(name)) yield `-${name.slice(5)}`;
  if (how.has('plus') && name.startsWith('+no')) yield `+${name.slice(3)}`;
  const toggled = /^--(?:skip|enable|disable|loose|maximum)-(.+)$/.exec(name)?.[1];
  if (how.has('toggle') && toggled) {
    yield `--${toggled}`;
    yield `--no-${toggled}`;
  }
  if (how.has('double') && name.startsWith('--')) yield name.slice(1);
}

/** One hyphen and letters: `-tulpn`, `-p3306`, `-it=false`. */
function readLetters(level: Level, { text, known }: Word): Reading {
  const names: string[] = [];
  for (let at = 1; at < text.length; at += 1) {
    if (at >= known) return vague;
    const name = `-${text[at]}`;
    if (text[at] === '=' && names.length > 0) break;
    const arity = arityOf(level, name);
    if (arity === undefined) {
      // -Recurse, -Force: another shell's, whose names begin with a capital.
      return /^-(?:[A-Z][a-z]{2,}|.*[^\w#?])/.test(text)
        ? vague
        : { kind: 'unknown', name: unknownName(text, name) };
    }
    names.push(name);
    if (arity !== '')
      return { kind: 'known', names, last: name, arity, joined: at + 1 < text.length };
  }
  return { kind: 'known', names, last: names.at(-1) ?? text, arity: '', joined: false };
}

/** `-tail` was meant as a word; in `-xzq` the letter is what is wrong. */
const unknownName = (text: string, letter: string) =>
  /^-[a-z]{2}[a-z-]{2,}$/.test(text) ? text : letter;
