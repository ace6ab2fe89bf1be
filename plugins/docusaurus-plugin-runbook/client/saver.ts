import { byId, type IncidentEvent } from 'runbook-model';
import { keyOf } from './entry.ts';
import type { LogStorage, WriteResult } from './storage.ts';

export type Saving = 'saved' | Exclude<WriteResult, 'ok'>;

/** Writes events to the storage, and holds on to those it would not take. */
export interface Saver {
  readonly unsaved: ReadonlyMap<string, IncidentEvent>;
  /** How the last attempt ended. */
  readonly saving: Saving;
  /** Takes events over without writing them yet. */
  hold(events: Iterable<IncidentEvent>): void;
  /** Tries to write all that is unsaved, oldest first. */
  flush(): void;
}

export function createSaver(storage: LogStorage): Saver {
  const unsaved = new Map<string, IncidentEvent>();
  let saving: Saving = 'saved';
  return {
    unsaved,
    get saving() {
      return saving;
    },
    hold(events) {
      for (const event of events) unsaved.set(event.id, event);
    },
    flush() {
      saving = 'saved';
      /** Incidents whose opening did not fit: their other events would be of no use without. */
      const unopened = new Set<string>();
      for (const event of [...unsaved.values()].sort(byId)) {
        if (unopened.has(event.incident)) continue;
        const result = storage.write(keyOf(event), JSON.stringify(event));
        if (result === 'ok') {
          unsaved.delete(event.id);
          continue;
        }
        saving = result;
        if (result === 'blocked') return;
        if (event.type === 'opened') unopened.add(event.incident);
      }
    },
  };
}
