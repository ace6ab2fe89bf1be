import { book } from './book.ts';
import { worker } from './scope.ts';

// One cache for each version, so that a version can be taken away without touching another.
const base = new URL(worker.registration.scope).pathname;
const prefix = `offline:${base}:`;

/** Where this version is kept. */
export const cacheName = prefix + book.version;

/** Where the worker notes things that outlive it. */
export const notesName = `offline-notes:${base}`;

/** The caches of other versions. */
export async function otherVersions(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefix) && name !== cacheName);
}

/** What another version has saved under this address, or this content of a page. */
export async function fromOthers(address: string): Promise<Response | undefined> {
  for (const name of await otherVersions()) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}
