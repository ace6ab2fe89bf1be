import type { Code } from './code.ts';
import { expandedIn, type Flow, mentionedIn, positional } from './flow.ts';
import type { Call } from './unwrap.ts';
import type { Arg } from './words.ts';

/** Where the words of a command meet variables. */
interface Places {
  /** They name a variable or are reckoned with: in both, bash runs what stands in `a[$(…)]`. */
  names: Code[];
  /** Values that are parsed once more: `declare -a "LIST=(…)"`. */
  lists: Code[];
  /** Variables that get what the command reads or prints. */
  fills: string[];
}

const identifier = /^[A-Za-z_]\w*$/;
const assigned = /^([A-Za-z_]\w*)\+?=/;
const given = /(?:^|[=\s])([A-Za-z_]\w*)=/;

/**
 * Finds the places in a command's words that are names or expressions, and tells the flow which
 * variables it sets.
 *
 * @param slotsOf the placeholders in a word, by their offset in the source.
 */
export function placesOf(
  args: readonly Arg[],
  call: Call,
  flow: Flow,
  slotsOf: (code: Code) => number[],
): Places {
  const places: Places = { names: [], lists: [], fills: [] };
  const give = (name: string, { value, shown }: Arg) =>
    flow.give(name, slotsOf(value), expandedIn(shown));
  const [command, ...rest] = args;
  const values = rest.map(({ value }) => value);
  // `env V=<x> …`, `docker run -e V=<x> …`: somebody may expand it further in.
  for (const arg of rest) {
    const name = given.exec(arg.value.text)?.[1];
    if (name) give(name, arg);
  }
  if (call.tool?.stdin === 'shell') for (const arg of call.words) give(positional, arg);

  switch (command?.value.text) {
    case 'read':
    case 'mapfile':
    case 'readarray':
    case 'getopts':
      // A prompt has spaces.
      places.names.push(...values.filter(({ text }) => !/\s/.test(text)));
      places.fills.push('REPLY', 'MAPFILE', ...values.map(({ text }) => text).filter(isName));
      break;
    case 'unset':
      places.names.push(...values);
      break;
    case 'let':
      places.names.push(...values);
      for (const { shown } of rest) flow.read(mentionedIn(shown), 'word');
      for (const arg of rest) for (const name of mentionedIn(arg.value.text)) give(name, arg);
      break;
    case 'declare':
    case 'typeset':
    case 'local':
    case 'readonly':
    case 'export':
      declared(rest, places, flow);
      break;
    case 'printf': {
      const index = values.findIndex(({ text }) => text.startsWith('-v'));
      const name = index === 0 ? values[values[0]?.text === '-v' ? 1 : 0] : undefined;
      if (!name) break;
      places.names.push(name);
      for (const arg of rest) give(name.text.replace(/^-v/, ''), arg);
      break;
    }
    case 'test':
    case '[':
      places.names.push(...values.filter((_, i) => /^-[vR]$/.test(values[i - 1]?.text ?? '')));
      break;
    case 'set':
      for (const arg of rest) give(positional, arg);
  }
  return places;
}

const isName = (text: string) => identifier.test(text);

/** With `-i` a value is an expression, with `-n` a name. */
function declared(rest: readonly Arg[], places: Places, flow: Flow): void {
  const special = rest.some(({ value }) => /^[-+][a-zA-Z]*[in]/.test(value.text));
  for (const { value, shown } of rest) {
    const name = assigned.exec(value.text)?.[1];
    if (special) flow.read([...mentionedIn(value.text), ...expandedIn(shown)], 'word');
    if (special || !name) places.names.push(value);
    else if (/^\w+\+?=\(/.test(value.text)) places.lists.push(value);
  }
}
