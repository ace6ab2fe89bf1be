import type { Arg } from 'remark-runbook';
import type { signalKinds } from 'runbook-model';
import type { Inventory } from '../../inventory/index.ts';
import { nearest } from '../../nearest.ts';
import type { Page } from '../../page.ts';
import type { Finding } from '../../rule.ts';
import type { ShellBlock } from '../../shell/block.ts';

/** The text of a word, if nothing in it is left to the shell or to the reader. */
export function literalOf({ value }: Arg, { slots }: ShellBlock): string | undefined {
  if (value.at.some((at) => at < 0)) return undefined;
  const [first = 0] = value.at;
  const last = value.at.at(-1) ?? first;
  const open = slots.some(({ start, end }) => start <= last && end > first);
  return open ? undefined : value.text;
}

/** Words that stand for a name in documents of every kind: `CONTAINER`, `your-db`, `xxx`. */
const standIn = /^[A-Z][A-Z\d_-]*$|^(?:your|my|some|example|foo|xx+|name)(?:[-_.]|$)/;

/** Whether a word can be the name of something that exists. */
export const isName = (text: string): boolean =>
  /^[a-z\d][\w.@-]*$/i.test(text) && !standIn.test(text);

/** The words that are neither options nor the values of options. */
export function operandsOf(words: readonly Arg[], values: string): Arg[] {
  const takes = values.split(' ');
  const found: Arg[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Arg;
    const { text } = word.value;
    if (text === '--') return [...found, ...words.slice(index + 1)];
    if (takes.includes(text)) index += 1;
    else if (!/^-./.test(text)) found.push(word);
  }
  return found;
}

/** What to say of a name that nothing of the service has. */
export function complaint(
  message: string,
  name: string,
  known: readonly string[],
  inventory: Inventory,
): Omit<Finding, 'start' | 'end'> & { near: boolean } {
  const near = nearest(name, known);
  const files = inventory.files.filter(({ problem }) => !problem).map(({ path }) => path);
  const places = ['service.yml', ...files].join(' and ');
  return {
    message,
    help: near
      ? `Did you mean ${near}?`
      : `Known from ${places}: ${listed(known)}. Correct the name, or declare it in the inventory.`,
    near: near !== undefined,
  };
}

const most = 8;

function listed(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const more = unique.length - most;
  return unique.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '');
}

/** Every signal of one kind that a page's front matter names. */
export function eachSignal(
  { frontMatter }: Page,
  kind: (typeof signalKinds)[number],
  see: (value: string, place: () => { start: number; end: number }) => void,
): void {
  const { signals } = frontMatter.data;
  for (const [index, signal] of (Array.isArray(signals) ? signals : []).entries()) {
    const value: unknown = (signal as Record<string, unknown> | null)?.[kind];
    if (typeof value === 'string') see(value, () => frontMatter.placeOf('signals', index, kind));
  }
}
