import { useDeferredValue, useSyncExternalStore } from 'react';
import type { RecordState } from 'runbook-model';
import { foldIncident, type IncidentView, numbersOf } from 'runbook-model/incident';
import { changes } from '../hooks.ts';
import type { KnownRecord } from '../incidents.ts';
import { browserStore } from '../store.ts';
import { isOpen } from '../working.ts';

const views = new WeakMap<RecordState, IncidentView>();

/** What the log of a record says; folded once for each state. */
export function viewOf({ id, state }: KnownRecord): IncidentView {
  let view = views.get(state);
  if (!view) {
    view = { ...foldIncident(state.events), id };
    views.set(state, view);
  }
  return view;
}

/** What the log says of a record at this very moment: components hear of it a little later. */
export function viewNow(id: string): IncidentView | undefined {
  const store = browserStore();
  const root = store.rootOf(id);
  const record = store.records().find((one) => one.id === root);
  return record && viewOf(record);
}

const none: readonly KnownRecord[] = [];

/**
 * Every record of this browser, earliest first. Nothing on the server, and while hydrating.
 * Deferred, like all of these: a tick on the page is painted before a long log is folded anew.
 */
export function useRecords(): readonly KnownRecord[] {
  const records = useSyncExternalStore(
    changes.subscribe,
    () => browserStore().records(),
    () => none,
  );
  return useDeferredValue(records);
}

/** One record, by its own id or that of one that was joined to it. */
export function useRecordById(id: string): KnownRecord | undefined {
  const records = useRecords();
  if (records.length === 0) return undefined;
  const root = browserStore().rootOf(id);
  return records.find((record) => record.id === root);
}

/** The record that is worked on. */
export function useActive(): KnownRecord | undefined {
  const active = useSyncExternalStore(
    changes.subscribe,
    () => browserStore().active(),
    () => undefined,
  );
  return useDeferredValue(active);
}

let named: { of: readonly KnownRecord[]; numbers: ReadonlyMap<string, string> } | undefined;

/** What each incident of this browser is called, by its record's id. */
export function useNumbers(): ReadonlyMap<string, string> {
  const records = useRecords();
  if (named?.of !== records) named = { of: records, numbers: numbersOf(records.map(viewOf)) };
  return named.numbers;
}

/** Whether a record is one the bar shows: declared, a rehearsal, or a draft with something in it. */
export function isUnderWay(record: KnownRecord): boolean {
  const { declared, practice, lastAction } = record.state;
  return isOpen(record) && Boolean(declared || practice || lastAction);
}
