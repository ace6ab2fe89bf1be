import type { Effect } from 'runbook-model';
import { effects } from './effects.ts';
import { runners } from './runners.ts';

/** What we know of a tool, or of one of its subcommands. Everything is data: see effects.ts. */
export interface Tool {
  /** What it does unless something below says otherwise. Absent: unknown. */
  effect?: Effect | undefined;
  /** Options whose value is the next word, so that operands are told from values; `--arg:2` takes two. */
  values?: string;
  /** Makes it a change. Tested against the words joined with spaces, with a space in front. */
  changes?: RegExp;
  /** Makes it a reader when it matches one whole word: `--dry-run`. */
  reads?: RegExp;
  /** By its first operand. `*` stands for any other. */
  sub?: Readonly<Record<string, Tool>>;
  /** Subcommands by pattern, tried after `sub`: `describe-…` reads. */
  subs?: readonly (readonly [RegExp, Tool])[];
  /** Subcommands are written in any case. */
  anyCase?: boolean;
  /**
   * It runs the rest of its words: as they are, or joined and read by a shell once more; `find`
   * those after `-exec`.
   */
  runs?: 'words' | 'joined' | 'find';
  /** Operands before the command it runs. */
  skip?: number;
  /** It puts something of its own into the words of the command: `{}`. */
  replaces?: boolean;
  /** What it does itself counts beside what it runs. */
  own?: boolean;
  /** For `because`, the last operand is what it acts on. */
  target?: 'last';
  /** The command it runs stands after `--`, if there is one. */
  dashes?: boolean;
  /** `NAME=value` words may stand before the command it runs. */
  assigns?: boolean;
  /** Texts it reads as a language of their own. */
  takes?: Takes;
  /** Programs it takes that match only read; with any other it is unknown what it does. */
  safe?: RegExp;
  /** Letters of options whose value is a command: `rsync -e`. */
  code?: string;
  /** It takes `host:path`, which a shell at the other end may read. */
  remote?: boolean;
  /** Its words are plain text to it, quotes and all: `grep`. */
  plain?: boolean;
  /** What it makes of its standard input. `data` passes through unread; absent: nobody knows. */
  stdin?: Language | 'data';
}

export type Language = 'shell' | 'sql' | 'code';

export interface Takes {
  language: Language;
  /** The option before such a text. */
  option?: RegExp;
  /** The operand that is such a text, from 0. */
  operand?: number;
  /** So are all operands after it. */
  rest?: boolean;
  /** With the option no operand is such a text: `sed -e`. */
  either?: boolean;
}

const table = new Map<string, Tool>(Object.entries(effects));
for (const [name, tool] of Object.entries(runners))
  table.set(name, { ...table.get(name), ...tool });

/** `/usr/bin/python3.11` → `python`. */
const toolName = (word: string) => {
  const name = word.slice(word.lastIndexOf('/') + 1);
  if (table.has(name) || !/[\d.]/.test(name)) return name;
  return name.replace(/(?<=[a-z])-?\d[\d.]*$|(?<=^mkfs|^fsck)\..*$/, '');
};

export const findTool = (word: string): Tool | undefined => table.get(toolName(word));

export const isTool = (word: string) => findTool(word) !== undefined;
