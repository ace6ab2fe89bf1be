import type { Level } from './level.ts';
import type { Found, Problem } from './problem.ts';
import type { Word } from './word.ts';

/** A call that is being read. */
export interface State {
  level: Level;
  version: string | undefined;
  name: Word;
  words: readonly Word[];
  at: number;
  operands: number;
  /** Options by name, as far as they are known. */
  seen: Set<string>;
  /** Unknown options before a subcommand: it may be that they stand in the wrong place only. */
  early: { word: Word; name: string }[];
  /** Nobody knows how many words there are in the end: nothing can be said to be missing. */
  loose: boolean;
  /** Somebody else adds words behind the last. */
  fed: boolean;
  problems: Problem[];
}

/** Notes a problem of the subcommand that is being read. */
export function note(state: State, found: Found): void {
  state.problems.push({ path: state.level.path, version: state.version, ...found });
}
