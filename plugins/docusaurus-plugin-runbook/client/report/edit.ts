import type { IncidentEvent } from 'runbook-model';
import type { Field } from 'runbook-model/incident';
import { viewNow } from '../incident/views.ts';
import { browserStore } from '../store.ts';

/** What a field of a record's report holds at this very moment. */
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
