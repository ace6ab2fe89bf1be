import { translate } from '@docusaurus/Translate';
import { type IncidentEvent, parseEvent } from 'runbook-model';
import { unreadableWords } from './unreadable-words.ts';

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

type ReadEntry = { event: IncidentEvent } | { problem: string };

/** Reads one stored entry; the problem, if any, is written for people. */
export function readEntry(key: string, text: string): ReadEntry {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { problem: translate({ id: 'runbook.entry.noJson', message: 'It is not JSON.' }) };
  }
  const result = parseEvent(raw);
  if ('problem' in result) return { problem: unreadableWords(result.problem) };
  if (keyOf(result.event) === key) return result;
  return {
    problem: translate({
      id: 'runbook.entry.otherKey',
      message: 'It is stored under the key of another event.',
    }),
  };
}
