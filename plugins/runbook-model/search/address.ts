/** Beyond this many characters nobody writes an address by hand, and few log lines stay the same. */
const longest = 60;

/**
 * The names under which something that leads to a playbook has an address of its own: as it is
 * written (`DiskAlmostFull`, `502`, `delivery_queue_depth`) and in lower case; a text in words
 * joined by hyphens (`no-space-left-on-device`). None for what makes no sane address.
 */
export function goNames(value: string): string[] {
  const text = value.trim();
  const plain = /^[A-Za-z0-9][\w.-]*$/.test(text) && !text.endsWith('.');
  const name = plain ? text : wordsOf(text);
  if (name.length < 2 || name.length > longest) return [];
  return [...new Set([name, name.toLowerCase()])];
}

/** A name below `/go/` and all that has a signal of that name. */
export interface Addressed<T> {
  name: string;
  /** The first such signal, as it is written. */
  value: string;
  entries: readonly T[];
}

/**
 * What the addresses of signals lead to, in the order they are met in.
 *
 * @param namesOf the names a signal gets, by default all it can have
 */
export function byAddress<T extends { signals: readonly { value: string }[] }>(
  entries: readonly T[],
  namesOf = goNames,
): Addressed<T>[] {
  const found = new Map<string, { name: string; value: string; entries: T[] }>();
  for (const entry of entries) {
    for (const { value } of entry.signals) {
      for (const name of namesOf(value)) {
        const known = found.get(name) ?? { name, value, entries: [] };
        if (!known.entries.includes(entry)) known.entries.push(entry);
        found.set(name, known);
      }
    }
  }
  return [...found.values()];
}

/** Only what is written in letters an address shows as they are. */
function wordsOf(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) return '';
  return text
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
