import type { Command, QuoteContext, Slot } from './command.ts';
import { checkValue, type PlaceholderKind } from './placeholder.ts';
import type { Refusal } from './refusal.ts';

/** A command with the reader's values in it. */
export interface Filled {
  /** For the clipboard. What is open or refused still stands in it as `<name>`. */
  text: string;
  /** Names without a value, each once. */
  open: string[];
  /** Names whose value cannot go where they stand, each once, with why. */
  refused: { name: string; reason: Refusal }[];
  /** The same text cut at its placeholders, for display. `slot` is the placeholder's name. */
  parts: { text: string; slot?: string; filled: boolean }[];
}

/** Means the same in every shell, with and without quotes. */
const plain = /^[\w./:@%+-]+$/;
/** Harmless in any language: no quotes, spaces or brackets, and no `--`, which SQL takes for a comment. */
const harmless = /^(?:xn--|(?!--)[\w./:@%+,=-])+$/;

const closeQuote = (value: string) => value.replace(/'/g, `'\\''`);

/** Puts a value into one level of quoting, without changing what the reader of that level gets. */
const encode: Record<QuoteContext, (value: string) => string> = {
  bare: (value) => (plain.test(value) ? value : `'${closeQuote(value)}'`),
  single: closeQuote,
  // Out of the double quotes and back: inside them no backslash keeps `!` from an interactive bash.
  double: (value) => (/["$`\\!]/.test(value) ? `"'${closeQuote(value)}'"` : value),
  heredoc: (value) => value.replace(/[\\$`]/g, '\\$&'),
  'heredoc-quoted': (value) => value,
  sql: (value) => value.replace(/'/g, "''"),
  word: (value) => value,
  opaque: (value) => value,
};

/** Whether what stands before it makes a value the beginning of a word, and no `--` protects it. */
function beginsWord(before: string, context: QuoteContext | undefined): boolean {
  if (context === 'single' || context === 'double') {
    if (!/["']$/.test(before)) return false;
  } else if (context !== 'bare' && context !== 'opaque' && context !== 'word') return false;
  return /(^|[\s;|&(])\\*["']*$/.test(before) && !/(^|\s)--\s+\\*["']*$/.test(before);
}

function refusal(text: string, { start, contexts }: Slot, value: string): Refusal | undefined {
  if (value[0] === '-' && beginsWord(text.slice(0, start), contexts[0]))
    return { code: 'hyphen', value };
  if (contexts.includes('sql') && value.includes('\\')) {
    return { code: 'backslash', value };
  }
  if (contexts.includes('word') && !/^\w+$/.test(value)) {
    return { code: 'word', value };
  }
  if (contexts.includes('opaque') && !harmless.test(value)) {
    return { code: 'code', value };
  }
  return undefined;
}

function quote(text: string, { end, contexts }: Slot, value: string): string {
  // `5>file` would redirect descriptor 5.
  const descriptor = contexts[0] === 'bare' && /^\d+$/.test(value) && /[<>]/.test(text[end] ?? '');
  const inner = descriptor ? `'${value}'` : value;
  return contexts.slice(descriptor ? 1 : 0).reduce((out, context) => encode[context](out), inner);
}

type Lookup<T> = ReadonlyMap<string, T> | Readonly<Record<string, T>>;

const lookUp = <T>(from: Lookup<T>, name: string): T | undefined =>
  from instanceof Map
    ? from.get(name)
    : Object.hasOwn(from, name)
      ? (from as Record<string, T>)[name]
      : undefined;

/**
 * Fills a command with the reader's values, each quoted for the position it stands in, so that the
 * program at the end gets the value byte for byte and nothing in it acts.
 *
 * @param values by placeholder name, trimmed; a missing or empty one stays open.
 * @param declared kinds by placeholder name; what is not declared takes any text.
 */
export function fillCommand(
  command: Pick<Command, 'text' | 'slots' | 'heredocs'>,
  values: Lookup<string>,
  declared: Readonly<Record<string, PlaceholderKind>>,
): Filled {
  const { text, slots, heredocs } = command;
  const open = new Set<string>();
  const refused = new Map<string, Refusal>();
  const filled = slots.map((slot) => {
    const value = lookUp(values, slot.name);
    if (!value) {
      open.add(slot.name);
      return undefined;
    }
    const reason =
      checkValue(lookUp(declared, slot.name) ?? 'text', value) ?? refusal(text, slot, value);
    if (reason === undefined) return quote(text, slot, value);
    if (!refused.has(slot.name)) refused.set(slot.name, reason);
    return undefined;
  });

  // A line that became equal to a delimiter would end its here-document early.
  const lines = build(text, slots, filled)
    .map((part) => (part.slot === undefined ? part.text : `\0${part.text}`))
    .join('')
    .split('\n');
  let index = 0;
  for (const line of lines) {
    const count = line.split('\0').length - 1;
    if (count > 0 && heredocs.includes(line.replace(/\0/g, '').replace(/^\t+/, ''))) {
      for (let i = index; i < index + count; i += 1) {
        refused.set(slots[i]?.name ?? '', { code: 'heredoc', value: filled[i] ?? '' });
        filled[i] = undefined;
      }
    }
    index += count;
  }

  const parts = build(text, slots, filled);
  return {
    text: parts.map((part) => part.text).join(''),
    open: [...open],
    refused: [...refused].map(([name, reason]) => ({ name, reason })),
    parts,
  };
}

function build(text: string, slots: readonly Slot[], filled: readonly (string | undefined)[]) {
  const parts: Filled['parts'] = [];
  let end = 0;
  const literal = (to: number) => {
    if (to > end) parts.push({ text: text.slice(end, to), filled: false });
  };
  for (const [i, slot] of slots.entries()) {
    literal(slot.start);
    const value = filled[i];
    const shown = value ?? text.slice(slot.start, slot.end);
    parts.push({ text: shown, slot: slot.name, filled: value !== undefined });
    end = slot.end;
  }
  literal(text.length);
  return parts;
}
