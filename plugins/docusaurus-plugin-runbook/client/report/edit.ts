import type { IncidentEvent } from 'runbook-model';
import type { Field, IncidentView } from 'runbook-model/incident';
import { viewOf } from '../incident/views.ts';
import { browserStore } from '../store.ts';

/** What the log says of a record at this very moment: components hear of it a little later. */
export function viewNow(id: string): IncidentView | undefined {
  const store = browserStore();
  const root = store.rootOf(id);
  const record = store.records().find((one) => one.id === root);
  return record && viewOf(record);
}

export function fieldNow(record: string, name: string): Field | undefined {
  return viewNow(record)?.fields.get(name);
}

/**
 * Writes a field of a record's report.
 *
 * @param over the edits it takes the place of; without them, all that stand now
 */
export function editField(
  record: string,
  name: string,
  value: string,
  over?: readonly string[],
): IncidentEvent | undefined {
  const replaces = over ?? (fieldNow(record, name)?.current ?? []).map(({ id }) => id);
  return browserStore().appendTo(record, { type: 'field', name, value, replaces });
}
