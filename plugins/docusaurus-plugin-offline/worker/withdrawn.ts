import type { FromWorker, Withdrawn } from './messages.ts';
import { pages, worker } from './scope.ts';

// What a site gets that takes its saved copies back: it replaces the other worker at once, deletes
// what that saved, and goes.

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => event.waitUntil(leave()));

// For the page that asks when the message below has passed it by.
worker.addEventListener('message', ({ ports }) => {
  const answer: Withdrawn = { withdrawn: true };
  ports[0]?.postMessage(answer);
});

async function leave(): Promise<void> {
  const base = new URL(worker.registration.scope).pathname;
  for (const name of await caches.keys()) {
    if (name.startsWith(`offline:${base}:`) || name === `offline-notes:${base}`) {
      await caches.delete(name);
    }
  }
  const message: FromWorker = { offline: 'withdrawn' };
  for (const page of await pages()) page.postMessage(message);
  await worker.registration.unregister();
}
