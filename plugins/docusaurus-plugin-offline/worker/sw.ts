import { answer } from './answer.ts';
import { book } from './book.ts';
import { cacheName } from './caches.ts';
import { builtAt, install } from './install.ts';
import type { About, ToWorker } from './messages.ts';
import { shelf } from './save.ts';
import { worker } from './scope.ts';
import { noteOpenPages, tidy } from './versions.ts';

// A newer worker waits until the reader wants it, or until no page is open: it never takes over by
// itself. What it saved stands beside the older version until then.

worker.addEventListener('install', (event) => event.waitUntil(install()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOurs = request.method === 'GET' && request.url.startsWith(worker.registration.scope);
  if (isOurs) event.respondWith(answer(request));
});

worker.addEventListener('message', (event) => {
  const { data, ports } = event;
  const said = data as ToWorker;
  if (said === 'offline:take-over') void worker.skipWaiting();
  if (said === 'offline:about') {
    event.waitUntil(tellAbout(ports[0]));
    event.waitUntil(tidy());
  }
});

async function takeOver(): Promise<void> {
  await noteOpenPages();
  // So that the page that was open first needs no reload to be there offline.
  await worker.clients.claim();
  await tidy();
}

/** Tells what this worker holds; what somebody has deleted is saved again. */
async function tellAbout(port?: MessagePort): Promise<void> {
  const known = await about();
  port?.postMessage(known);
  if (known.kept < known.files) await install();
}

async function about(): Promise<About> {
  const keys = await (await caches.open(cacheName)).keys();
  const saved = new Set(keys.map(({ url }) => url));
  const expected = [...shelf.getURLsToCacheKeys().values()];
  const kept = expected.filter((key) => saved.has(key)).length;
  const built = (await builtAt()) ?? '';
  return { version: book.version, built, files: expected.length, kept };
}
