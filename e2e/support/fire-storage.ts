import type { Page } from 'playwright-core';

/** Stored texts by their keys. */
export type Entries = Record<string, string>;

/** The event a key is about. */
export const idIn = (key: string) => key.slice(key.lastIndexOf(':') + 1);

/** Every event of both storages, by its key. */
export function stored(tab: Page): Promise<Entries> {
  return tab.evaluate(async () => {
    const database = await new Promise<IDBDatabase | undefined>((resolve) => {
      const request = indexedDB.open('handrail', 1);
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
    });
    const mirrored: [string, string][] = [];
    if (database) {
      const store = database.transaction('entries').objectStore('entries');
      const [keys, values] = [store.getAllKeys(), store.getAll()];
      // Answers come in the order they were asked for.
      await new Promise((resolve) => {
        values.onsuccess = resolve;
      });
      for (const [i, key] of keys.result.entries())
        mirrored.push([`${key}`, `${values.result[i]}`]);
      database.close();
    }
    const prefix = 'handrail:1:event:';
    const local = Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key): [string, string] => [key, localStorage.getItem(key) ?? '']);
    return Object.fromEntries(
      [...mirrored, ...local].filter(
        ([key, text]) => key.startsWith(prefix) && text.includes('"v":1,'),
      ),
    );
  });
}

/**
 * What a damaged disk, another program, and an older and a newer site leave behind, as far as there
 * is room: in the first copy and in the second.
 */
export async function plant(tab: Page, round: number): Promise<void> {
  const key = (id: string) => `handrail:1:event:01JN7ZQ2G0000000000000000${round % 10}:${id}`;
  const first = {
    [key('01JN7ZQ2G0000000000000AAAA')]: '{"id":"01JN',
    [key('01JN7ZQ2G0000000000000BBBB')]: '{"v":99,"type":"tomorrow"}',
    [key('01JN7ZQ2G0000000000000CCCC')]: 'null',
    [key('01JN7ZQ2G0000000000000DDDD')]: '{"v":0,"type":"tick","step":3}',
    [`other-program-${round}`]: 'x',
  };
  const second = {
    [key('01JN7ZQ2G0000000000000EEEE')]: '{"id":"01JN',
    [key('01JN7ZQ2G0000000000000FFFF')]: null,
    'other-program': 'x',
  };
  await tab.evaluate(
    async ([texts, mirrored]) => {
      try {
        for (const [name, text] of Object.entries(texts)) localStorage.setItem(name, text);
      } catch {
        // The round before left it full.
      }
      const request = indexedDB.open('handrail', 1);
      request.onupgradeneeded = () => request.transaction?.abort();
      await new Promise<void>((resolve) => {
        request.onerror = (event) => {
          event.preventDefault();
          resolve();
        };
        request.onsuccess = () => {
          const change = request.result.transaction('entries', 'readwrite');
          const store = change.objectStore('entries');
          for (const [name, value] of Object.entries(mirrored)) store.put(value, name);
          request.result.close();
          change.oncomplete = () => resolve();
          change.onabort = () => resolve();
        };
      });
    },
    [first, second] as const,
  );
}

/** Fills the storage to the last byte, or makes room again if it was full. */
export async function fill(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const had = localStorage.getItem('ballast') !== null;
    localStorage.removeItem('ballast');
    if (had) return;
    for (let size = 6_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem('ballast', (localStorage.getItem('ballast') ?? '') + 'x'.repeat(size));
      } catch {
        // Full for this size: a smaller one may still fit.
      }
    }
  });
}
