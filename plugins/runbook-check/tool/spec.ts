/** What follows an option; see specs/SOURCES.md. */
export type Arity = '' | '=' | '?' | '~' | '=2' | ';';

/** What a tool or a subcommand accepts, as the data has it. */
export interface SpecData {
  about?: { version?: string; date?: string };
  /** Nothing: they are not known, so none is checked. */
  options?: string;
  /** Options that its subcommands accept too. */
  shared?: string;
  sub?: Readonly<Record<string, SpecData | string>>;
  names?: string;
  how?: string;
  /** Anybody may add subcommands. */
  plugins?: boolean;
  /** The operand after which words belong to another program. */
  stop?: number;
  /** The operand that must stand behind `--`. */
  dashes?: number;
  /** How many there must be: `2`, or `1 unless -f --filename`. */
  operands?: number | string;
  /** No more operands than this: `0`, or `2 unless -a --multiple`. */
  most?: number | string;
  /** Operands are `name=value`, with these names. */
  pairs?: string;
  /** What is nearly one of these, behind the first operand, is misspelt. */
  terms?: string;
  required?: string;
  gone?: Readonly<Record<string, string>>;
  /** Options beside those of the list. */
  accepts?: string;
}

export type Options = ReadonlyMap<string, Arity>;

const tables = new Map<string, Options>();
const none: Options = new Map();

/** Reads `-a --file= --color?`. */
export function optionsOf(text: string | undefined): Options {
  if (!text) return none;
  let table = tables.get(text);
  if (!table) {
    const read = new Map<string, Arity>();
    for (const token of text.split(' ')) {
      const [, name = token, arity = ''] = /^(-\?|.[^=?~;]*)(=2|[=?~;])?$/.exec(token) ?? [];
      read.set(name, arity as Arity);
    }
    table = read;
    tables.set(text, table);
  }
  return table;
}
