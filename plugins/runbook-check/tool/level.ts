import { loadSpec } from './load.ts';
import { type Arity, type Options, optionsOf, type SpecData } from './spec.ts';

/** A tool, or a subcommand of it, with what holds above it. */
export interface Level {
  data: SpecData;
  /** `docker compose up`. */
  path: string;
  parent: Level | undefined;
  /** How it reads its words; see specs/SOURCES.md. */
  how: ReadonlySet<string>;
  /** The tables its options are looked up in, once somebody asked. */
  tables?: readonly Options[];
  plugins: boolean;
  /** Its subcommands by the word for them, as far as somebody asked. */
  below: Map<string, Level>;
}

const sets = new Map<string, ReadonlySet<string>>();

/** The words of a text of the data: the same texts are asked for over and over. */
function setOf(text = ''): ReadonlySet<string> {
  let set = sets.get(text);
  if (!set) {
    set = new Set(text.split(' ').filter(Boolean));
    sets.set(text, set);
  }
  return set;
}

const roots = new Map<string, Level>();

/** Of a tool there is one, for all its calls. */
export function rootLevel(tool: string, data: SpecData): Level {
  let root = roots.get(tool);
  if (!root) {
    const [how, plugins] = [setOf(data.how), data.plugins ?? false];
    root = { data, path: tool, parent: undefined, how, plugins, below: new Map() };
    roots.set(tool, root);
  }
  return root;
}

/** Whether a word chooses one of its subcommands. */
export const hasSubs = ({ data }: Level): boolean => Boolean(data.sub || data.names);

/** The names of its subcommands. */
export const namesOf = ({ data }: Level): string[] => [
  ...Object.keys(data.sub ?? {}),
  ...setOf(data.names),
];

/** The subcommand of that name, if there is one. */
export function subLevel(level: Level, word: string): Level | undefined {
  const known = level.below.get(word) ?? readSub(level, word);
  if (known) level.below.set(word, known);
  return known;
}

function readSub(level: Level, word: string): Level | undefined {
  const name = level.how.has('anycase') ? word.toLowerCase() : word;
  const found = subData(level, name);
  if (!found) return undefined;
  const path = `${level.path} ${word}`;
  const how = howOf(level, found);
  return { data: found, path, parent: level, how, plugins: false, below: new Map() };
}

/** How a subcommand reads its words is how its tool does. */
const howOf = ({ how }: Level, { how: own }: SpecData) =>
  own === undefined ? how : new Set([...how, ...setOf(own)]);

function subData(level: Level, name: string): SpecData | undefined {
  const { sub = {} } = level.data;
  const own = Object.hasOwn(sub, name) ? sub[name] : undefined;
  if (typeof own === 'string') {
    return own.startsWith('@') ? loadSpec(own.slice(1)) : subData(level, own);
  }
  if (own) return own;
  if (setOf(level.data.names).has(name)) return {};
  const cut = level.how.has('subprefix') && namesOf(level).find((one) => one.startsWith(name));
  return cut ? subData(level, cut) : undefined;
}

/** Whether its options are known at all. */
export const knowsOptions = (level: Level): boolean =>
  level.data.options !== undefined ||
  level.data.shared !== undefined ||
  (level.how.has('same') && level.parent !== undefined && knowsOptions(level.parent));

function tablesOf(level: Level): readonly Options[] {
  level.tables ??= readTables(level);
  return level.tables;
}

function readTables(level: Level): Options[] {
  const tables = [optionsOf(level.data.options)];
  for (let one: Level | undefined = level; one; one = one.parent) {
    if (one !== level && one.how.has('same')) tables.push(optionsOf(one.data.options));
    tables.push(optionsOf(one.data.shared));
  }
  return tables;
}

/** What follows an option of that exact name. */
export function arityOf(level: Level, name: string): Arity | undefined {
  for (const table of tablesOf(level)) {
    const arity = table.get(name);
    if (arity !== undefined) return arity;
  }
  return undefined;
}

/** The names of all its options. */
export const optionNames = (level: Level): string[] =>
  tablesOf(level).flatMap((table) => [...table.keys()]);

/** The nearest level that says a word of it was removed; letters are said of one level only. */
export function successorOf(level: Level, name: string): string | undefined {
  for (let one: Level | undefined = level; one; one = one.parent) {
    const { gone } = one.data;
    if (gone && Object.hasOwn(gone, name) && (one === level || name.startsWith('--'))) {
      return gone[name];
    }
  }
  return undefined;
}

const patterns = new Map<string, RegExp>();

/** Options that no list holds: the name of a signal, of a digest. */
export function acceptsOf(level: Level): RegExp | undefined {
  for (let one: Level | undefined = level; one; one = one.parent) {
    const { accepts } = one.data;
    if (!accepts) continue;
    const pattern = patterns.get(accepts) ?? new RegExp(accepts);
    patterns.set(accepts, pattern);
    return pattern;
  }
  return undefined;
}
