import type { Arg } from 'remark-runbook';
import {
  arityOf,
  hasSubs,
  knowsOptions,
  namesOf,
  optionNames,
  rootLevel,
  subLevel,
  successorOf,
} from './level.ts';
import { specOf } from './load.ts';
import { noteExcess, noteMissing } from './missing.ts';
import { slipOf } from './near.ts';
import { type Reading, readOption } from './option.ts';
import type { Problem } from './problem.ts';
import { note, type State } from './state.ts';
import { noteDash, notePair, noteSure, noteTerm, noteUnknown, placeAbove } from './unknown.ts';
import { isPlain, type Word, wordOf } from './word.ts';

/**
 * Holds the words of a call against what its tool accepts. What cannot be told for sure is silently
 * accepted.
 *
 * @param args its words, the name first
 * @param fed whether its last words come from elsewhere: `xargs rm`
 */
export function matchCall([first, ...rest]: readonly Arg[], fed: boolean): Problem[] {
  const name = first && wordOf(first);
  if (!name || !isPlain(name)) return [];
  const tool = name.text.replace(/^\/.*\//, '');
  const data = specOf(tool);
  if (!data) return [];
  const state: State = {
    level: rootLevel(tool, data),
    version: data.about?.version,
    name,
    words: rest.map(wordOf),
    at: 0,
    operands: 0,
    seen: new Set(),
    early: [],
    loose: false,
    fed,
    problems: [],
  };
  if (walk(state) && !state.loose && !fed) noteMissing(state);
  return state.problems;
}

/** Goes through the words. False: from some word on nothing is known. */
function walk(state: State): boolean {
  const { words } = state;
  // `tar xzf`, `ps aux`: letters of options without a hyphen.
  if (state.level.how.has('bundle') && /^[a-zA-Z]+$/.test(words[0]?.text ?? '')) state.at = 1;
  for (; state.at < words.length; state.at += 1) {
    const word = words[state.at] as Word;
    if (word.text === '--') {
      state.operands += words.length - state.at - 1;
      return true;
    }
    const goesOn = isOption(state, word) ? option(state, word) : operand(state, word);
    if (!goesOn) return false;
    // Whatever follows is another program's.
    if (state.operands >= (state.level.data.stop ?? Number.POSITIVE_INFINITY)) {
      state.operands += words.length - state.at - 1;
      return true;
    }
  }
  noteEarly(state);
  return true;
}

const isOption = ({ level }: State, { text, known }: Word) =>
  known > 0 && (/^-./.test(text) || (level.how.has('plus') && /^\+./.test(text)));

/** Takes a word for an operand, or for the subcommand. False: nothing is known of what follows. */
function operand(state: State, word: Word): boolean {
  if (word.wild) state.loose = true;
  if (noteDash(state, word)) {
    state.loose = true;
    return true;
  }
  if (hasSubs(state.level) && state.operands === 0) return descend(state, word);
  state.operands += 1;
  notePair(state, word);
  noteTerm(state, word);
  noteExcess(state, word);
  if (state.level.data.dashes !== state.operands) return true;
  if (state.words.some(({ text }) => text === '--')) return true;
  const successor = `${state.level.path} POD -- COMMAND`;
  if (!state.loose) note(state, { kind: 'removed', word, name: 'a command without --', successor });
  return false;
}

/** Takes a word for a subcommand. False: nothing is known of what follows. */
function descend(state: State, word: Word): boolean {
  const { level, early } = state;
  const { text } = word;
  if (!isPlain(word) || word.wild || /^help$/i.test(text)) {
    noteEarly(state);
    return false;
  }
  const below = subLevel(level, text);
  const successor = successorOf(level, text);
  if (successor !== undefined) note(state, { kind: 'removed', word, name: text, successor });
  if (!below) {
    // After an option that is not known it may be that one's value.
    noteEarly(state);
    if (!state.loose && successor === undefined) noteSubcommand(state, word);
    return false;
  }
  state.level = below;
  state.early = [];
  for (const one of early) {
    const known = knowsOptions(below) && arityOf(below, one.name) !== undefined;
    if (known && level.how.has('anywhere')) continue;
    noteUnknown({ ...state, level }, one.word, one.name, known ? `behind ${text}` : undefined);
  }
  const { stop, operands, most } = below.data;
  if (knowsOptions(below) || hasSubs(below)) return true;
  // Of those that all subcommands share a slip can be told.
  return optionNames(below).length > 0 || [stop, operands, most].some(isGiven);
}

const isGiven = (value: unknown) => value !== undefined;

/** Notes options that no subcommand came after: one of them may have it, where that is allowed. */
function noteEarly(state: State): void {
  const { level } = state;
  const below = level.how.has('anywhere')
    ? namesOf(level).map((name) => subLevel(level, name))
    : [];
  for (const { word, name } of state.early) {
    if (below.some((one) => one && arityOf(one, name) !== undefined)) continue;
    noteUnknown(state, word, name);
  }
}

function noteSubcommand(state: State, word: Word): void {
  const { level } = state;
  const name = level.how.has('anycase') ? word.text.toLowerCase() : word.text;
  if (!/^[a-z][\w-]*$/.test(name)) return;
  const open = level.plugins || level.how.has('open');
  // Two letters are an alias: git lg.
  const alias = level.how.has('aliases') && name.length < 3;
  const found = alias ? undefined : slipOf(name, namesOf(level), open);
  // An alias for several of them: git tags.
  const several = level.how.has('aliases') && name === `${found}s` && !found?.endsWith('s');
  if (open && (found === undefined || several)) return;
  const near = word.text === word.text.toUpperCase() ? found?.toUpperCase() : found;
  const closed = !open && !level.how.has('stale');
  note(state, { kind: 'subcommand', what: 'subcommand', word, near, closed });
}

/** Reads an option. False: nothing is known of what follows. */
function option(state: State, word: Word): boolean {
  const { level } = state;
  const written = word.text.replace(/=.*$/s, '');
  const successor = word.known < written.length ? undefined : successorOf(level, written);
  if (successor !== undefined) note(state, { kind: 'removed', word, name: written, successor });
  if (!knowsOptions(level)) {
    if (successor === undefined) noteSure(state, word, written);
    state.loose = true;
    return !hasSubs(level);
  }
  const reading = readOption(level, word);
  if (reading.kind === 'known') {
    take(state, word, reading);
    return true;
  }
  state.loose = true;
  if (reading.kind === 'vague' || successor !== undefined) return true;
  if (hasSubs(level) && state.operands === 0) state.early.push({ word, name: reading.name });
  else noteUnknown(state, word, reading.name, placeAbove(level, reading.name));
  return true;
}

/** Takes what follows an option. */
function take(state: State, word: Word, reading: Extract<Reading, { kind: 'known' }>): void {
  const { names, last, arity, joined } = reading;
  for (const name of names) state.seen.add(name);
  // Asked for help; -h may be a host.
  if (arity === '' && /^(?:-h|-\?|--help|--version)$/.test(last)) state.loose = true;
  if (arity === ';') {
    const end = state.words.findIndex(({ text }, at) => at > state.at && /^[;+]$/.test(text));
    if (end < 0) noteEndless(state, word, last);
    state.at = end < 0 ? state.words.length : end;
    return;
  }
  if (arity === '~' && !joined) state.loose = true;
  if (joined || (arity !== '=' && arity !== '=2')) return;
  const count = arity === '=2' ? 2 : 1;
  const next = state.words[state.at + 1];
  // A variable holds one value; `{{ name }}` is several words.
  if (next?.wild && next.known > 0) state.loose = true;
  if (
    !state.loose &&
    !state.fed &&
    (state.at + count >= state.words.length || isNextOption(state, next))
  ) {
    note(state, { kind: 'argument', word, expected: `a value for ${last}` });
    state.loose = true;
  } else state.at += count;
}

/** Notes a command without its end: `find -exec rm {}`. What is not all there may hold the end. */
function noteEndless(state: State, word: Word, option: string): void {
  const rest = state.words.slice(state.at + 1);
  if (state.fed || rest.length === 0) return;
  if (rest.some((one) => !isPlain(one) || (one.wild && one.text !== '{}'))) return;
  note(state, { kind: 'argument', word, expected: `\\; at the end of ${option}` });
}

/** `--tail --follow`: where a value should be, another option of the tool is. */
function isNextOption({ level }: State, next: Word | undefined): boolean {
  return (
    next !== undefined && /^--[a-z]/.test(next.text) && arityOf(level, next.text) !== undefined
  );
}
