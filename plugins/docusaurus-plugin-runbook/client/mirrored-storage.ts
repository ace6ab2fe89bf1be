import { eventIdIn } from './entry.ts';
import type { Mirror } from './mirror.ts';
import type { LogStorage } from './storage.ts';

export interface MirroredStorageOptions {
  storage: LogStorage;
  mirror: Mirror;
  /** Runs something once the page has been painted: neither its first paint nor a tick waits. */
  later: (run: () => void) => void;
  /** After how many milliseconds without an answer the mirror is taken not to work. */
  patience?: number;
}

/** How many entries go at once where nobody waits for them: a tick fits in between. */
const handful = 50;

/**
 * A storage whose entries stand in a mirror too. What one of the two has lost comes back from the
 * other when the page is opened. What the storage does not take is kept if the mirror takes it.
 * A mirror that does not work changes nothing.
 */
export function mirroredStorage(options: MirroredStorageOptions): LogStorage {
  const { storage, mirror, later, patience = 2_000 } = options;
  const listeners = new Set<(keys: readonly string[] | null) => void>();
  /** What only the mirror holds. */
  const spare = new Map<string, string>();
  /** What the storage did not take and the mirror has not answered for yet. */
  const promised = new Set<string>();
  /** What goes to the mirror with the next transaction. */
  let outbox = new Map<string, string>();
  let works = true;
  let started = false;

  const tell = (keys: readonly string[]) => {
    if (keys.length > 0) for (const listener of [...listeners]) listener(keys);
  };

  /** Waits for the mirror. An answer that comes too late still counts. */
  const ask = async <T>(answer: Promise<T>): Promise<T> => {
    const fail = () => {
      works = false;
      const broken = [...promised];
      promised.clear();
      tell(broken);
    };
    const timer = setTimeout(fail, patience);
    try {
      const value = await answer;
      works = true;
      return value;
    } catch (error) {
      fail();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  const post = async () => {
    const entries = outbox;
    outbox = new Map();
    await ask(mirror.write(entries));
    const only = [...entries].filter(([key]) => storage.read(key) === null);
    for (const [key, text] of only) {
      spare.set(key, text);
      promised.delete(key);
    }
    tell(only.map(([key]) => key));
  };

  /** Moves what only the mirror holds into the storage, while there is room. */
  const moveIn = (most = spare.size) => {
    for (const [key, text] of [...spare].slice(0, most)) {
      if (storage.read(key) === null && storage.write(key, text) !== 'ok') return;
      spare.delete(key);
    }
  };

  const reconcile = async () => {
    const theirs = new Set(await ask(mirror.keys()));
    const here = new Set(storage.keys());
    const missing = entriesIn(theirs, here);
    const texts = await ask(mirror.read(missing));
    missing.forEach((key, index) => {
      const text = texts[index];
      if (typeof text === 'string') spare.set(key, text);
    });
    moveIn();
    tell(missing);
    const lacking = entriesIn(here, theirs);
    while (lacking.length > 0) {
      for (const key of lacking.splice(0, handful)) {
        const text = storage.read(key);
        if (text !== null) outbox.set(key, text);
      }
      await post();
    }
  };

  return {
    keys: () => new Set([...storage.keys(), ...spare.keys()]),
    read: (key) => storage.read(key) ?? spare.get(key) ?? null,
    write(key, value) {
      const result = storage.write(key, value);
      if (outbox.size === 0) later(() => post().catch(ignore));
      outbox.set(key, value);
      if (result === 'ok') {
        spare.delete(key);
        promised.delete(key);
        if (spare.size > 0) moveIn(handful);
        return result;
      }
      if (!works) return result;
      promised.add(key);
      return 'promised';
    },
    subscribe(listener) {
      listeners.add(listener);
      if (!started) later(() => reconcile().catch(ignore));
      started = true;
      const stop = storage.subscribe(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

/** The keys of events that stand in one place and not in the other. */
function entriesIn(one: ReadonlySet<string>, other: ReadonlySet<string>): string[] {
  return [...one].filter((key) => eventIdIn(key) !== undefined && !other.has(key));
}

/** A mirror that failed is noted where it was asked; there is nothing else to do about it. */
function ignore(): void {}
