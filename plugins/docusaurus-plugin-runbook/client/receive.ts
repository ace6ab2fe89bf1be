import { translate } from '@docusaurus/Translate';
import { decodeTime, type IncidentEvent, parseEvent } from 'runbook-model';

import { unreadableWords } from './unreadable-words.ts';

/** What became of events from outside: how many were taken, known already, and refused and why. */
export interface Received {
  added: number;
  known: number;
  refused: readonly { reason: string; count: number }[];
}

/** More than any team needs, and less than what would fill a browser's storage or its pages. */
const limits = {
  events: 20_000,
  records: 1_000,
  characters: 4_000_000,
  perEvent: 100_000,
} as const;
const day = 86_400_000;

/**
 * Sorts what somebody hands over, whatever it is: events that are new and whole, and for the rest
 * why not. Too many of them, or too long ones, are refused as a whole: half a record tells lies.
 *
 * @param known looks up an event this browser holds
 */
export function sortReceived(
  raw: readonly unknown[],
  known: (id: string) => IncidentEvent | undefined,
  now: number,
): Omit<Received, 'added'> & { fresh: IncidentEvent[] } {
  const excess = tooMuch(raw);
  if (excess) return { fresh: [], known: 0, refused: [{ reason: excess, count: raw.length }] };
  const fresh = new Map<string, IncidentEvent>();
  const refused = new Map<string, number>();
  let twice = 0;
  for (const one of raw) {
    const result = parseEvent(one);
    const event = 'event' in result ? result.event : undefined;
    const held = event && (fresh.get(event.id) ?? known(event.id));
    const reason =
      'problem' in result ? unreadableWords(result.problem) : against(result.event, held, now);
    if (reason !== undefined) refused.set(reason, (refused.get(reason) ?? 0) + 1);
    else if (held) twice += 1;
    else if (event) fresh.set(event.id, event);
  }
  return {
    fresh: [...fresh.values()],
    known: twice,
    refused: [...refused].map(([reason, count]) => ({ reason, count })),
  };
}

/** Why a whole event is not taken. */
function against(
  event: IncidentEvent,
  held: IncidentEvent | undefined,
  now: number,
): string | undefined {
  // Every later id of this browser would have to come after it.
  if (decodeTime(event.id) > now + day) {
    return translate({
      id: 'runbook.import.dated',
      message: 'It is dated more than a day after the clock of this computer.',
    });
  }
  if (held && textOf(held) !== textOf(event)) {
    return translate({
      id: 'runbook.import.contradicts',
      message: 'It contradicts an entry of the same name that is here already, and that stays.',
    });
  }
  return undefined;
}

/** An event as text that does not depend on how its parts are ordered. */
function textOf(event: IncidentEvent): string {
  return JSON.stringify(parseEvent(event));
}

function tooMuch(raw: readonly unknown[]): string | undefined {
  if (raw.length > limits.events) {
    return translate(
      { id: 'runbook.import.many', message: 'It holds {count} entries; at most {most} are taken.' },
      { count: raw.length, most: limits.events },
    );
  }
  const records = new Set(raw.map((one) => (one as { incident?: unknown } | null)?.incident)).size;
  if (records > limits.records) {
    return translate(
      {
        id: 'runbook.import.manyRecords',
        message: 'It holds {count} records; at most {most} are taken.',
      },
      { count: records, most: limits.records },
    );
  }
  let sum = 0;
  for (const one of raw) {
    const { length } = JSON.stringify(one) ?? '';
    if (length > limits.perEvent)
      return translate({
        id: 'runbook.import.longEntry',
        message: 'One of its entries is longer than any page writes.',
      });
    sum += length;
  }
  if (sum <= limits.characters) return undefined;
  return translate(
    {
      id: 'runbook.import.long',
      message: 'It is {count} characters long; at most {most} are taken.',
    },
    { count: sum, most: limits.characters },
  );
}
