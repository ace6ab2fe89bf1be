import { Kept } from './kept.ts';
import { findTool, type Language, type Takes, type Tool } from './tools.ts';
import { type Arg, argRest } from './words.ts';

/** What is known of a simple command. */
export interface Call {
  /** Name and subcommands as written: `docker restart`. */
  readonly path: readonly string[];
  readonly tool: Tool | undefined;
  /** The words after the path. */
  readonly rest: readonly Arg[];
  /** Those of them that are neither options nor their values. */
  readonly operands: readonly Arg[];
  /** The commands it runs with its own words: one, or several for `find -exec`. */
  readonly commands: readonly (readonly Arg[])[];
  /** The words after the path that are its own, not those of a command it runs. */
  readonly own: readonly Arg[];
  /** The same with those before the last subcommand: `git -c <this> fetch`. */
  readonly words: readonly Arg[];
  /** Texts that are read as a language; the words of one text are joined with spaces. */
  readonly texts: readonly Text[];
  readonly stdin: Language | 'data' | undefined;
}

interface Text {
  readonly language: Language;
  readonly words: readonly Arg[];
}

interface Scan {
  operands: { arg: Arg; index: number }[];
  options: { name: string; value: Arg }[];
}

const known = new Kept<readonly Arg[], Call>();

/** Looks a command up and finds what it runs in turn. Returns nothing for no words. */
export function callOf(args: readonly Arg[]): Call | undefined {
  const found = known.get(args) ?? readCall(args);
  if (found) known.set(args, found);
  return found;
}

function readCall(args: readonly Arg[]): Call | undefined {
  const [name] = args;
  if (!name) return undefined;
  let tool = findTool(name.value.text);
  let rest: readonly Arg[] = args.slice(1);
  let scan = scanWords(rest, tool);
  const path = [name.shown.slice(name.shown.lastIndexOf('/') + 1)];
  const before: Arg[] = [];
  for (;;) {
    const first = scan.operands[0];
    const sub = first && subcommand(tool, first.arg.value.text);
    if (!sub) break;
    path.push(first.arg.shown);
    before.push(...rest.slice(0, first.index));
    rest = rest.slice(first.index + 1);
    tool = sub;
    scan = scanWords(rest, tool);
  }
  const { own, commands, texts, stdin } = runs(tool, rest, scan);
  const operands = scan.operands.map(({ arg }) => arg);
  const words = before.length > 0 ? before.concat(own) : own;
  return { path, tool, rest, operands, commands, own, words, texts, stdin };
}

function subcommand(tool: Tool | undefined, word: string): Tool | undefined {
  const name = tool?.anyCase ? word.toLowerCase() : word;
  if (tool?.sub && Object.hasOwn(tool.sub, name)) return tool.sub[name];
  return tool?.subs?.find(([pattern]) => pattern.test(name))?.[1] ?? tool?.sub?.['*'];
}

interface Options {
  /** How many words an option takes as its values. */
  values: ReadonlyMap<string, number>;
  /** Where options are words behind one hyphen (`ip -json`), letters are not options. */
  clusters: boolean;
}

const optionsOfTool = new Kept<Tool, Options>();
const noOptions: Options = { values: new Map(), clusters: true };

function optionsOf(tool: Tool | undefined): Options {
  if (!tool?.values) return noOptions;
  const found = optionsOfTool.get(tool);
  if (found) return found;
  const values = new Map(
    tool.values.split(' ').map((item) => {
      const [option = '', count = '1'] = item.split(':');
      return [option, Number(count)] as const;
    }),
  );
  const clusters = ![...values.keys()].some((option) => /^-[a-zA-Z]{2}/.test(option));
  optionsOfTool.set(tool, { values, clusters });
  return { values, clusters };
}

/** Tells options and their values from operands. */
function scanWords(args: readonly Arg[], tool: Tool | undefined): Scan {
  const { values, clusters } = optionsOf(tool);
  const scan: Scan = { operands: [], options: [] };
  const takesOption = (name: string) => tool?.takes?.option?.test(name);
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] as Arg;
    const text = arg.value.text;
    if (text === '--') {
      for (let i = index + 1; i < args.length; i += 1) {
        scan.operands.push({ arg: args[i] as Arg, index: i });
      }
      break;
    }
    const equals = text.startsWith('--') ? text.indexOf('=') : -1;
    const next = args[index + 1];
    if (!/^[-+]./.test(text) || (text.startsWith('+') && !values.has(text))) {
      scan.operands.push({ arg, index });
      // A wrapper's own options end where the command it runs begins.
      if (tool?.runs && scan.operands.length > (tool.skip ?? 0)) break;
    } else if (equals > 0) {
      scan.options.push({ name: text.slice(0, equals), value: argRest(arg, equals + 1) });
    } else if (next && (values.has(text) || takesOption(text))) {
      let last = index + (values.get(text) ?? 1);
      // `bash -c -x script`: a shell takes the first word that is no option.
      while (tool?.takes?.language === 'shell' && args[last]?.value.text.startsWith('-')) last += 1;
      for (const value of args.slice(index + 1, last + 1)) scan.options.push({ name: text, value });
      index = last;
    } else if (!text.startsWith('--')) {
      // `-Bse'SELECT 1'`, `-iu postgres`: the first letter that takes a value takes the rest.
      const letters = text.match(/^-[a-zA-Z0-9]*/)?.[0] ?? '';
      const length =
        [...letters].findIndex(
          (letter, i) =>
            i > 0 && (takesOption(text.slice(0, i + 1)) || (clusters && values.has(`-${letter}`))),
        ) + 1;
      if (length === 0) continue;
      const name = text.slice(0, length);
      const apart = length === text.length;
      if (!apart) scan.options.push({ name, value: argRest(arg, length) });
      else if (next) scan.options.push({ name, value: next });
      if (apart) index += 1;
    }
  }
  return scan;
}

function runs(tool: Tool | undefined, rest: readonly Arg[], scan: Scan) {
  const texts = tool?.takes ? taken(tool.takes, scan) : [];
  const commands: (readonly Arg[])[] = [];
  let own = rest;
  if (tool?.runs === 'find') {
    commands.push(...executed(rest));
  } else if (tool?.runs) {
    const inner = innerWords(tool, rest, scan);
    own = rest.slice(0, rest.length - inner.length);
    if (inner.length > 0 && tool.runs === 'words') commands.push(inner);
    if (inner.length > 0 && tool.runs === 'joined') texts.push({ language: 'shell', words: inner });
  }
  // A shell with a script of its own leaves its input to the commands in it.
  const busy = texts.length > 0 || scan.operands.length > (tool?.skip ?? 0);
  const stdin = tool?.stdin === 'shell' && busy ? undefined : tool?.stdin;
  return { own, commands, texts, stdin };
}

function innerWords(tool: Tool, rest: readonly Arg[], scan: Scan): readonly Arg[] {
  const dashes = rest.findIndex((arg) => arg.value.text === '--');
  let from = scan.operands[tool.skip ?? 0]?.index ?? rest.length;
  // `kubectl exec pod -c name -- command`: nothing before the dashes is the command.
  if (dashes >= 0 && (dashes <= from || tool.dashes)) from = dashes + 1;
  const inner = rest.slice(from);
  if (!tool.assigns) return inner;
  const start = inner.findIndex((arg) => !/^[A-Za-z_]\w*=/.test(arg.value.text));
  return start < 0 ? [] : inner.slice(start);
}

/** The commands after `-exec` and its like. */
function executed(rest: readonly Arg[]): Arg[][] {
  const found: Arg[][] = [];
  let current: Arg[] | undefined;
  for (const arg of rest) {
    const { text } = arg.value;
    if (current && (text === ';' || text === '+')) current = undefined;
    else if (current) current.push(arg);
    else if (/^-(exec|execdir|ok|okdir)$/.test(text)) {
      current = [];
      found.push(current);
    }
  }
  return found.filter((words) => words.length > 0);
}

function taken({ language, option, operand, rest, either }: Takes, scan: Scan): Text[] {
  const words = scan.options.filter(({ name }) => option?.test(name)).map(({ value }) => value);
  if (operand !== undefined && !(either && words.length > 0)) {
    const end = rest ? undefined : operand + 1;
    words.push(...scan.operands.slice(operand, end).map(({ arg }) => arg));
  }
  return words.map((word) => ({ language, words: [word] }));
}
