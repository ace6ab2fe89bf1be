import { type IncidentEvent, type ParsedEvent, parseEvent } from 'runbook-model';

/** The number is the layout's of the keys; an event's own version stands in the event. */
const prefix = 'handrail:1:event:';

/** Where an event is stored: one key each, so that tabs never overwrite one another. */
export function keyOf(event: IncidentEvent): string {
  return `${prefix}${event.incident}:${event.id}`;
}

/** The event id a storage key speaks of; nothing if the key belongs to something else. */
export function eventIdIn(key: string): string | undefined {
  return key.startsWith(prefix) ? key.slice(key.lastIndexOf(':') + 1) : undefined;
}

/** Reads one stored entry; the problem, if any, is written for people. */
export function readEntry(key: string, text: string): ParsedEvent {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { problem: 'It is not JSON.' };
  }
  const result = parseEvent(raw);
  if ('problem' in result || keyOf(result.event) === key) return result;
  return { problem: 'It is stored under the key of another event.' };
}
