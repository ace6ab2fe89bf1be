import type { IncidentEvent } from '../event.ts';

/** One record that was found to belong to another. */
export type Join = readonly [record: string, into: string];

/**
 * Which record each one belongs to in the end: itself, if it was not joined to another that is
 * known. Where two were joined to one another the first join of the list counts.
 */
export function rootsOf(
  records: Iterable<string>,
  joins: Iterable<Join>,
): ReadonlyMap<string, string> {
  const parents = new Map<string, string>();
  const rootOf = (record: string): string => {
    const way: string[] = [];
    let root = record;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) {
      way.push(root);
      root = next;
    }
    // The next question finds its answer in one step, however long a chain somebody made.
    for (const passed of way) parents.set(passed, root);
    return root;
  };
  const known = new Set(records);
  for (const [record, into] of joins) {
    if (!known.has(into) || parents.has(record) || rootOf(into) === record) continue;
    parents.set(record, into);
  }
  return new Map([...known].map((record) => [record, rootOf(record)]));
}

/**
 * The record a log is about, which may hold events of others that were joined to it.
 * @param counting those that were not taken back
 */
export function mainRecord(
  events: readonly IncidentEvent[],
  counting: readonly IncidentEvent[],
): string {
  const records = [...new Set(events.map(({ incident }) => incident))].sort();
  const joins = counting.flatMap((event): Join[] =>
    event.type === 'joined' ? [[event.incident, event.into]] : [],
  );
  const roots = rootsOf(records, joins);
  return records.find((record) => roots.get(record) === record) ?? records[0] ?? '';
}
