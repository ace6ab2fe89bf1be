import type { IncidentEvent } from 'runbook-model';
import { secretsNow } from './secrets.ts';

/** What an entry looks as if it gave away, in its words; nothing for most. */
export function secretsOf(event: IncidentEvent): string[] {
  const { id: _id, incident: _incident, at: _at, ...rest } = event;
  const texts = Object.values(rest).filter((value) => typeof value === 'string');
  return [...new Set(texts.flatMap(secretsNow).map(({ what }) => what))];
}

/** The entries of a log that give nothing away, and how many others there are. */
export function withoutSecrets(events: readonly IncidentEvent[]): {
  clean: IncidentEvent[];
  others: number;
} {
  const clean = events.filter((event) => secretsOf(event).length === 0);
  return { clean, others: events.length - clean.length };
}
