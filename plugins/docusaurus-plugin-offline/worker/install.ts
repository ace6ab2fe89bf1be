import { book } from './book.ts';
import { cacheName } from './caches.ts';
import type { FromWorker } from './messages.ts';
import { Stop, save } from './save.ts';
import { pages } from './scope.ts';
import { whyStopped } from './stopped.ts';

const all = book.entries.length;
/** How often pages are told how far it is, in milliseconds. */
const pace = 250;

/**
 * Saves this version and tells every page how far it is.
 *
 * @throws Stop when it cannot be finished; what is saved is there at the next try.
 */
export async function install(): Promise<void> {
  let told = 0;
  try {
    await saveAbout();
    await save((done) => {
      if (Date.now() - told < pace && done < all) return;
      told = Date.now();
      void tell({ offline: 'saving', done, all });
    });
  } catch (error) {
    const stop = error instanceof Stop ? error : new Stop(error, aboutAddress);
    const why = await whyStopped(stop);
    await tell({ offline: 'stopped', why, address: stop.address });
    throw error;
  }
}

// Named like the version, so that no cache on the way answers with that of another.
const aboutAddress = `offline.json?${book.version}`;

/** Saves when this version was built: the worker itself must not change if nothing else does. */
async function saveAbout(): Promise<void> {
  const cache = await caches.open(cacheName);
  if (await cache.match(aboutAddress)) return;
  const response = await fetch(aboutAddress, { cache: 'no-store' });
  const { version } = response.ok ? await response.clone().json() : { version: undefined };
  if (version !== book.version) throw new Error('The site is being replaced at this moment.');
  await cache.put(aboutAddress, response);
}

/** When this version was built; undefined if that is not known. */
export async function builtAt(): Promise<string | undefined> {
  const known = await (await caches.open(cacheName)).match(aboutAddress);
  return known && (await known.json()).built;
}

async function tell(message: FromWorker): Promise<void> {
  for (const page of await pages()) page.postMessage(message);
}
