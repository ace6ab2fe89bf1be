import { type EventType, eventShapes, eventVersion, type IncidentEvent } from './event.ts';
import { pick } from './shape.ts';

type Raw = Readonly<Record<string, unknown>>;

/** Turns an event of one version into one of the next. The version itself is set by the reader. */
export type Migration = (raw: Raw) => Raw;

/**
 * `migrations[n - 1]` leads from version n to n + 1. Append only: what browsers hold is never
 * rewritten, so every old version stays readable. One more here is one more in `eventVersion`.
 */
export const migrations: readonly Migration[] = [];

/** Why an event cannot be read. Whoever shows it puts words to it. */
export type Unreadable =
  | { code: 'no-event' | 'no-version' }
  | { code: 'newer' | 'stuck'; version: number; known: number }
  | { code: 'field'; field: string; found: string };

export type ParsedEvent = { event: IncidentEvent } | { problem: Unreadable };

/**
 * Reads one event of any known version. Never throws: what cannot be read comes back as a
 * problem.
 */
export function parseEvent(raw: unknown, steps: readonly Migration[] = migrations): ParsedEvent {
  if (typeof raw !== 'object' || raw === null) return { problem: { code: 'no-event' } };
  let data = raw as Raw;
  const known = steps.length + 1;
  const version = data.v as number;
  if (!Number.isInteger(version) || version < 1) {
    return { problem: { code: 'no-version' } };
  }
  if (version > known) {
    return { problem: { code: 'newer', version, known } };
  }
  try {
    for (const step of steps.slice(version - 1)) data = step(data);
  } catch {
    return { problem: { code: 'stuck', version, known } };
  }
  const type = data.type;
  if (typeof type !== 'string' || !Object.hasOwn(eventShapes, type))
    return unreadable('type', data);
  const result = pick(eventShapes[type as EventType], { ...data, v: eventVersion });
  return 'value' in result
    ? { event: result.value as IncidentEvent }
    : unreadable(result.field, data);
}

function unreadable(field: string, data: Raw): ParsedEvent {
  // What was found may be a million characters long.
  const found = (JSON.stringify(data[field]) ?? '').slice(0, 60);
  return { problem: { code: 'field', field, found } };
}
