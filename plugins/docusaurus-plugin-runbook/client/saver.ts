import { byId, type IncidentEvent } from 'runbook-model';
import { keyOf } from './entry.ts';
import type { LogStorage, WriteResult } from './storage.ts';

export type Saving = 'saved' | Exclude<WriteResult, 'ok' | 'promised'>;

/** Writes events to the storage, and holds on to those it would not take. */
export interface Saver {
  readonly unsaved: ReadonlyMap<string, IncidentEvent>;
  /** How many of the unsaved the storage has not even promised to keep. */
  readonly refused: number;
  /** How the last attempt ended. */
  readonly saving: Saving;
  /** Takes events over without writing them yet. */
  hold(events: Iterable<IncidentEvent>): void;
  /** Tries to write all that is unsaved, oldest first. */
  flush(): void;
  /**
   * Looks what has become of events the storage told of.
   * @returns whether more or fewer are refused than before
   */
  hear(eventIds: Iterable<string>): boolean;
}

export function createSaver(storage: LogStorage): Saver {
  const unsaved = new Map<string, IncidentEvent>();
  const promised = new Set<string>();
  let saving: Saving = 'saved';
  const refused = () => unsaved.size - promised.size;
  const saver: Saver = {
    unsaved,
    get refused() {
      return refused();
    },
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
        if (promised.has(event.id) || unopened.has(event.incident)) continue;
        const result = storage.write(keyOf(event), JSON.stringify(event));
        if (result === 'ok') {
          unsaved.delete(event.id);
          continue;
        }
        if (result === 'promised') {
          promised.add(event.id);
          continue;
        }
        saving = result;
        if (result === 'blocked') return;
        if (event.type === 'opened') unopened.add(event.incident);
      }
    },
    hear(eventIds) {
      const before = refused();
      let [kept, broken] = [false, false];
      for (const id of eventIds) {
        const event = unsaved.get(id);
        if (event === undefined) continue;
        if (storage.read(keyOf(event)) === null) {
          if (promised.delete(id)) broken = true;
        } else {
          promised.delete(id);
          unsaved.delete(id);
          kept = true;
        }
      }
      // What works again may take the others too; what does not shall say why.
      if (broken || (kept && saving !== 'saved')) saver.flush();
      return refused() !== before;
    },
  };
  return saver;
}
