import type { IncidentEvent } from './event.ts';

/**
 * What was undone, by id, each with the events that did it: undoing all of these restores it. An
 * `undone` counts if it is younger than its target, so going from the youngest to the oldest
 * settles each before it is asked. A record's opening stays: with it the whole record would vanish
 * from its page.
 *
 * @param events sorted by id
 */
export function takenBack(
  events: readonly IncidentEvent[],
): ReadonlyMap<string, readonly string[]> {
  const gone = new Map<string, string[]>();
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index] as IncidentEvent;
    if (event.type === 'opened') gone.delete(event.id);
    if (event.type !== 'undone' || gone.has(event.id) || event.target >= event.id) continue;
    const by = gone.get(event.target);
    if (by) by.push(event.id);
    else gone.set(event.target, [event.id]);
  }
  return gone;
}
