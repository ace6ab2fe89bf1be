import { translate } from '@docusaurus/Translate';
import { type IncidentEvent, mergeEvents } from 'runbook-model';
import { foldIncident, type IncidentView, numbersOf } from 'runbook-model/incident';
import { secretsOf } from './handover-secrets.ts';
import type { KnownRecord } from './incidents.ts';
import { sortReceived } from './receive.ts';

/** What a record would be once everything is taken in. */
export interface Arriving {
  view: IncidentView;
  number: string | undefined;
  /** How many entries are new here. */
  fresh: number;
  /** This browser has it already. */
  known: boolean;
}

/** What somebody hands over, before anything of it is taken. */
export interface Preview {
  /** What may come in. */
  events: IncidentEvent[];
  records: Arriving[];
  /** How many entries are here already. */
  known: number;
  refused: readonly { reason: string; count: number }[];
}

/** Looks at entries from outside next to what is here. Nothing is changed by it. */
export function previewOf(
  raw: readonly unknown[],
  records: readonly KnownRecord[],
  now: number,
): Preview {
  const here = new Map(
    records.flatMap(({ state }) => state.events.map((event) => [event.id, event] as const)),
  );
  const sorted = sortReceived(raw, (id) => here.get(id), now);
  const events = sorted.fresh.filter((event) => secretsOf(event).length === 0);
  const secrets = sorted.fresh.length - events.length;
  const reason = translate({
    id: 'runbook.import.secret',
    message: 'It looks as if a secret were in it, and those are never kept.',
  });
  return {
    events,
    records: arriving(events, records),
    known: sorted.known,
    refused: [...sorted.refused, ...(secrets > 0 ? [{ reason, count: secrets }] : [])],
  };
}

function arriving(events: readonly IncidentEvent[], records: readonly KnownRecord[]): Arriving[] {
  const here = new Map(records.map((record) => [record.id, record]));
  // An entry of a record that was joined to another here belongs to that one.
  const homes = new Map(
    records.flatMap(({ id, state }) => state.events.map(({ incident }) => [incident, id] as const)),
  );
  const byRecord = new Map<string, IncidentEvent[]>();
  for (const event of events) {
    const id = homes.get(event.incident) ?? event.incident;
    const others = byRecord.get(id);
    if (others) others.push(event);
    else byRecord.set(id, [event]);
  }
  const found = [...byRecord].map(([id, fresh]) => {
    const known = here.get(id);
    const view = foldIncident(mergeEvents(known?.state.events ?? [], fresh));
    return { view: { ...view, id }, fresh: fresh.length, known: known !== undefined };
  });
  const others = records
    .filter(({ id }) => !byRecord.has(id))
    .map(({ id, state }) => ({ ...foldIncident(state.events), id }));
  const numbers = numbersOf([...others, ...found.map(({ view }) => view)]);
  return found.map((one) => ({ ...one, number: numbers.get(one.view.id) }));
}
