import { byId, type IncidentEvent } from 'runbook-model';
import { eventIdIn, keyOf } from './entry.ts';
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
   * Looks what has become of entries the storage told of.
   * @returns whether more or fewer are refused than before
   */
  hear(keys: Iterable<string>): boolean;
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
    hear(keys) {
      const before = refused();
      let [kept, broken] = [false, false];
      for (const key of keys) {
        const id = eventIdIn(key) ?? '';
        const wasPromised = promised.delete(id);
        if (storage.read(key) === null) broken ||= wasPromised;
        else if (unsaved.delete(id)) kept = true;
      }
      // What works again may take the others too; what does not shall say why.
      if (broken || (kept && saving !== 'saved')) saver.flush();
      return refused() !== before;
    },
  };
  return saver;
}
