import type { WorkboxPlugin } from 'workbox-core/types.js';
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { isHashed } from './addresses.ts';
import { book } from './book.ts';
import { cacheName, fromOthers } from './caches.ts';

// A few requests under way at a time: one by one would take minutes on a line with long ways, all
// at once would push aside what the reader asks for.
const lanes = 4;

/** Every file with its address, revision and hash, as Workbox wants it. */
const files = book.entries.map(([url, integrity]) => ({
  url,
  integrity,
  revision: isHashed(url) ? null : integrity.slice('sha256-'.length, 24),
}));

/** Knows under which key each address is kept. */
export const shelf = new PrecacheController({ cacheName });
shelf.addToCacheList(files);

/** What stopped the saving, as far as it is known. */
export class Stop extends Error {
  readonly address?: string;

  constructor(cause: unknown, address?: string) {
    super('Saving stopped.', { cause });
    this.address = address;
  }
}

/**
 * Saves every file that is not saved yet: what an earlier try or another version has is not loaded
 * again, and each file must be what was built, or none of it counts.
 *
 * @param onSaved told how many files are saved.
 * @throws Stop
 */
export async function save(onSaved: (done: number) => void): Promise<void> {
  let done = 0;
  let failed: string | undefined;
  const plugin: WorkboxPlugin = {
    // Behind everything the page itself asks for.
    requestWillFetch: async ({ request }) => new Request(request, { priority: 'low' }),
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
      cachedResponse ?? (await takeOver(request.url)),
    // Some hosts serve the page for unknown addresses as one.
    cacheWillUpdate: async ({ request, response }) =>
      response.ok || (response.status === 404 && isNotFound(request.url)) ? response : null,
    fetchDidFail: async ({ originalRequest }) => {
      failed ??= originalRequest.url;
    },
    handlerDidComplete: async ({ error }) => {
      if (!error) onSaved(++done);
    },
  };
  const ends = Array.from({ length: lanes }, (_, lane) => {
    const controller = new PrecacheController({ cacheName, plugins: [plugin] });
    controller.addToCacheList(files.filter((_, index) => index % lanes === lane));
    return controller.install(new InstallEvent());
  });
  const results = await Promise.allSettled(ends);
  const stopped = results.find((result) => result.status === 'rejected');
  if (stopped) throw new Stop(stopped.reason, failed);
}

/** Workbox saves for such an event only; saving may also mend what somebody deleted. */
class InstallEvent extends Event {
  constructor() {
    super('install');
  }

  waitUntil(end: Promise<unknown>): void {
    // Waited for by `save` itself.
    end.catch(() => {});
  }
}

/** Takes a file that has not changed from another version. */
async function takeOver(key: string): Promise<Response | undefined> {
  const known = await fromOthers(key);
  if (known) await (await caches.open(cacheName)).put(key, known.clone());
  return known;
}

function isNotFound(url: string): boolean {
  return new URL(url).pathname.endsWith('/404.html');
}
