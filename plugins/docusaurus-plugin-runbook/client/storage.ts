/**
 * What became of a write. `blocked`: the browser keeps nothing for this site. `promised`: it is
 * on its way to where there is room; those who subscribed are told the key when it is there, or
 * when it is not to be.
 */
export type WriteResult = 'ok' | 'promised' | 'blocked' | 'full';

/** Text under keys, shared by the tabs of one browser. No method ever throws. */
export interface LogStorage {
  keys(): Iterable<string>;
  read(key: string): string | null;
  write(key: string, value: string): WriteResult;
  /**
   * Tells of changes by other tabs, and of what was promised: the keys, or null when everything
   * was cleared.
   * @returns what ends it
   */
  subscribe(listener: (keys: readonly string[] | null) => void): () => void;
}

type Host = Pick<Window, 'localStorage' | 'addEventListener' | 'removeEventListener'>;

/** `localStorage`; where even looking at it is forbidden, an empty storage that is `blocked`. */
export function browserStorage(host: Host = window): LogStorage {
  return {
    // All names at once: asking for one by its index is slow with thousands of them.
    keys: () => attempt(() => Object.keys(host.localStorage), []),
    read: (key) => attempt(() => host.localStorage.getItem(key), null),
    write(key, value) {
      try {
        host.localStorage.setItem(key, value);
        return 'ok';
      } catch (error) {
        return isQuota(error) ? 'full' : 'blocked';
      }
    },
    subscribe(listener) {
      const heard = (event: StorageEvent) => {
        const local = attempt(() => host.localStorage, null);
        // The same event tells of sessionStorage too.
        if (event.storageArea && event.storageArea !== local) return;
        listener(event.key === null ? null : [event.key]);
      };
      host.addEventListener('storage', heard);
      return () => host.removeEventListener('storage', heard);
    },
  };
}

function attempt<T>(get: () => T, otherwise: T): T {
  try {
    return get();
  } catch {
    return otherwise;
  }
}

/** Firefox has a name of its own for it. */
function isQuota(error: unknown): boolean {
  const name = (error as { name?: unknown } | null)?.name;
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED';
}
