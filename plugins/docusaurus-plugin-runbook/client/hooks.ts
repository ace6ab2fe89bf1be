import { useState, useSyncExternalStore } from 'react';
import { emptyRecord, type RecordState } from 'runbook-model';
import { afterPaint } from './after-paint.ts';
import { createChanges } from './changes.ts';
import type { StorageStatus } from './log-store.ts';
import { createSelection } from './selection.ts';
import { browserStore } from './store.ts';

/** How the elements of the page hear of this browser's log. */
export const changes = createChanges((listener) => browserStore().subscribe(listener), afterPaint);

/**
 * What a component needs of the open record of a scope. It re-renders when the selection is no
 * longer equal to the one before (one level deep), so keep it small: one step's mark, a count.
 * On the server, and while hydrating, the record is empty.
 *
 * @param subscribe by default to all changes; the same function each time
 */
export function useRecord<T>(
  scope: string,
  select: (record: RecordState) => T,
  subscribe = changes.subscribe,
): T {
  const [here] = useState(createSelection<RecordState, T>);
  const [onServer] = useState(createSelection<RecordState, T>);
  return useSyncExternalStore(
    subscribe,
    () => here(browserStore().snapshot(scope), select),
    () => onServer(emptyRecord, select),
  );
}

const pristine: StorageStatus = { saving: 'saved', unsaved: 0, quarantined: [], cleared: false };

/** Whether the log is safe; re-renders when that changes. */
export function useStorageStatus(): StorageStatus {
  return useSyncExternalStore(
    changes.subscribe,
    () => browserStore().status(),
    () => pristine,
  );
}
