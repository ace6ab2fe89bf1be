import type { Word } from './word.ts';

/** Something a tool would not accept. */
export type Problem = Place & Found;

interface Place {
  /** The tool with its subcommands: `docker compose up`. */
  path: string;
  /** What it was held against: `Docker version 28.2.2`. */
  version: string | undefined;
}

/** What was found, and the word it stands in. */
export type Found = { word: Word } & (
  | {
      kind: 'subcommand';
      /** What the tool does not have: a word may be one for something else. */
      what: 'subcommand' | 'word';
      /** What was surely meant. */
      near: string | undefined;
      /** Nobody but the tool's makers adds subcommands. */
      closed: boolean;
    }
  | {
      kind: 'option';
      name: string;
      near: string | undefined;
      /** Where it would be right. */
      place: string | undefined;
    }
  | { kind: 'excess'; most: number }
  | { kind: 'removed'; name: string; successor: string }
  | { kind: 'argument'; expected: string }
);
