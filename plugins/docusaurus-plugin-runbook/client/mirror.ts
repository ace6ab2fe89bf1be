/**
 * A second place for the entries of a storage. It answers later, or never; what it promises is
 * rejected where it cannot do it. No method throws.
 */
export interface Mirror {
  keys(): Promise<string[]>;
  /** The texts under these keys, in their order; nothing for a key that is not there. */
  read(keys: readonly string[]): Promise<unknown[]>;
  /** Keeps all of the entries or none; resolves once they are on the disk. */
  write(entries: ReadonlyMap<string, string>): Promise<unknown>;
}

type Host = Pick<Window, 'indexedDB' | 'addEventListener'>;
type Work = (store: IDBObjectStore) => IDBRequest[];
const table = 'entries';

/**
 * IndexedDB, opened when it is first needed. Browsers write localStorage to the disk when they
 * find the time, Chromium up to five seconds late; a transaction of this one is there at once.
 */
export function browserMirror(host: Host = window): Mirror {
  let database: IDBDatabase | undefined;
  let opening: Promise<void> | undefined;

  const forget = () => {
    database = undefined;
    opening = undefined;
  };

  const close = () => {
    database?.close();
    forget();
  };
  // With an open database not every browser keeps a page for the back button.
  host.addEventListener('pagehide', close);

  const open = () =>
    new Promise<void>((resolve, reject) => {
      const request = host.indexedDB.open('handrail', 1);
      request.onupgradeneeded = () => request.result.createObjectStore(table);
      request.onerror = (event) => {
        // Else Firefox logs it.
        event.preventDefault();
        // The next one tries anew.
        forget();
        reject(request.error);
      };
      request.onsuccess = () => {
        database = request.result;
        // The reader deleted the site's data, or a later version of the site wants to upgrade.
        database.onclose = forget;
        database.onversionchange = close;
        resolve();
      };
    });

  const transact = (mode: IDBTransactionMode, work: Work) =>
    new Promise<unknown[]>((resolve, reject) => {
      // Strict: with the disk and not only with the operating system, for a battery that dies.
      const transaction = (database as IDBDatabase).transaction(table, mode, {
        durability: 'strict',
      });
      const requests = work(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(requests.map((request) => request.result));
      transaction.onabort = () => reject(transaction.error);
      // Without waiting for answers: so it goes on even if the page is gone the next moment.
      transaction.commit();
    });

  const run = (mode: IDBTransactionMode, work: Work): Promise<unknown[]> => {
    // Nothing stands between a tick and its transaction once the database is open.
    if (database) return transact(mode, work);
    opening ??= open();
    return opening.then(() => transact(mode, work));
  };

  return {
    keys: async () => (await run('readonly', (store) => [store.getAllKeys()]))[0] as string[],
    read: (keys) => run('readonly', (store) => keys.map((key) => store.get(key))),
    write: (entries) =>
      run('readwrite', (store) => [...entries].map(([key, text]) => store.put(text, key))),
  };
}
