import type { LogStorage, WriteResult } from './storage.ts';

/** One tab's view of a `MemoryStorage`. */
export interface MemoryTab extends LogStorage {
  /** Changes by other tabs this one has not been told of yet; edit it to reorder or double. */
  pending: (string | null)[];
  /** Tells of everything pending. */
  deliver(): void;
}

/** A storage for tests, with the switches a browser does not offer. */
export interface MemoryStorage {
  entries: Map<string, string>;
  blocked: boolean;
  /** How many characters fit in. */
  capacity: number;
  /** Opens another tab. Changes wait in its `pending` until delivered. */
  open(): MemoryTab;
  /** What "Clear site data" does: empties all and tells every tab. */
  clear(): void;
}

/** An in-memory storage shared by any number of tabs. */
export function memoryStorage(): MemoryStorage {
  const tabs: MemoryTab[] = [];
  const shared: MemoryStorage = {
    entries: new Map(),
    blocked: false,
    capacity: Number.POSITIVE_INFINITY,
    open() {
      const tab = openTab(shared, (key) => {
        for (const other of tabs) if (other !== tab) other.pending.push(key);
      });
      tabs.push(tab);
      return tab;
    },
    clear() {
      shared.entries.clear();
      for (const tab of tabs) tab.pending.push(null);
    },
  };
  return shared;
}

function openTab(shared: MemoryStorage, tell: (key: string) => void): MemoryTab {
  const listeners = new Set<(keys: readonly string[] | null) => void>();
  return {
    pending: [],
    deliver() {
      for (const key of this.pending.splice(0)) {
        for (const listener of listeners) listener(key === null ? null : [key]);
      }
    },
    keys: () => (shared.blocked ? [] : [...shared.entries.keys()]),
    read: (key) => (shared.blocked ? null : (shared.entries.get(key) ?? null)),
    write(key, value): WriteResult {
      if (shared.blocked) return 'blocked';
      if (used(shared) + key.length + value.length > shared.capacity) return 'full';
      shared.entries.set(key, value);
      tell(key);
      return 'ok';
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function used({ capacity, entries }: MemoryStorage): number {
  if (capacity === Number.POSITIVE_INFINITY) return 0;
  let sum = 0;
  for (const [key, value] of entries) sum += key.length + value.length;
  return sum;
}
