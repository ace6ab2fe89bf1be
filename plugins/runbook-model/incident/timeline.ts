import type { IncidentEvent } from '../event.ts';
import type { Correction, TimelineEntry, TimelineEvent } from './types.ts';

/** The last correction of each corrected event, by its id. */
export function correctionsOf(counting: readonly IncidentEvent[]): ReadonlyMap<string, Correction> {
  return new Map(
    counting.flatMap((event) =>
      event.type === 'corrected' ? [[event.target, correctionOf(event)] as const] : [],
    ),
  );
}

function correctionOf(event: Extract<IncidentEvent, { type: 'corrected' }>): Correction {
  const { id, at, by, reason, time } = event;
  return { id, time: at, by, reason, to: time };
}

/**
 * The entries in the order of the log. Of several openings only the first is one of them.
 * @param startedAt when the incident began: the time of the first entry
 */
export function timelineOf(
  counting: readonly IncidentEvent[],
  corrections: ReadonlyMap<string, Correction>,
  record: string,
  startedAt: string | undefined,
): TimelineEntry[] {
  const opening = counting.find(({ type, incident }) => type === 'opened' && incident === record);
  const entries: TimelineEntry[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const event of counting) {
    if (!isEntry(event) || (event.type === 'opened' && event !== opening)) continue;
    const correction = corrections.get(event.id);
    const written = event === opening ? (startedAt ?? event.at) : event.at;
    const time = correction?.to ?? written;
    const moment = Date.parse(time);
    entries.push({ event, time, correction, outOfOrder: moment < latest });
    latest = Math.max(latest, moment);
  }
  return entries;
}

function isEntry(event: IncidentEvent): event is TimelineEvent {
  switch (event.type) {
    case 'field':
    case 'corrected':
    case 'undone':
    case 'joined':
      return false;
    default:
      return true;
  }
}
