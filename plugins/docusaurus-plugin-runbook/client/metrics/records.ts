import { useMemo, useSyncExternalStore } from 'react';
import { foldIncident, numbersOf } from 'runbook-model/incident';
import { type MeasuredIncident, measuredRecord } from 'runbook-model/metrics';
import { changes } from '../hooks.ts';
import type { KnownRecord } from '../incidents.ts';
import { browserStore } from '../store.ts';

/** The incidents of this browser, and what of its records is none. */
export interface MeasuredRecords {
  incidents: readonly MeasuredIncident[];
  /** How many records do not count, by why. */
  others: { draft: number; rehearsal: number; incomplete: number };
}

const none: readonly KnownRecord[] = [];

/** What this browser's log has for the metrics; empty on the server and while hydrating. */
export function useMeasuredRecords(): MeasuredRecords {
  const records = useSyncExternalStore(
    changes.subscribe,
    () => browserStore().records(),
    () => none,
  );
  return useMemo(() => measured(records), [records]);
}

function measured(records: readonly KnownRecord[]): MeasuredRecords {
  const views = records.map(({ state }) => foldIncident(state.events));
  const numbers = numbersOf(views);
  const incidents: MeasuredIncident[] = [];
  const others = { draft: 0, rehearsal: 0, incomplete: 0 };
  for (const view of views) {
    const incident = measuredRecord(view, numbers.get(view.id) ?? '');
    if (incident) incidents.push(incident);
    else if (view.practice) others.rehearsal += 1;
    else if (!view.declaration) others.draft += 1;
    else others.incomplete += 1;
  }
  return { incidents, others };
}
