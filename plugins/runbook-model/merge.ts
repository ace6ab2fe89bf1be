import type { IncidentEvent } from './event.ts';

/** Sorts by id, which is the order of a log. */
export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/**
 * The union of two logs by id, sorted by id. Commutative, associative and idempotent, so logs may
 * meet in any order and any number of times.
 */
export function mergeEvents(
  a: Iterable<IncidentEvent>,
  b: Iterable<IncidentEvent>,
): IncidentEvent[] {
  const held = new Map<string, IncidentEvent>();
  for (const events of [a, b]) {
    for (const event of events) {
      const other = held.get(event.id);
      if (other === undefined || (other !== event && wins(event, other))) held.set(event.id, event);
    }
  }
  return [...held.values()].sort(byId);
}

/** Two contents under one id come from a damaged file: any rule does, if all follow the same. */
function wins(a: IncidentEvent, b: IncidentEvent): boolean {
  return JSON.stringify(a) < JSON.stringify(b);
}
