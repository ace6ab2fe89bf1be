import type { FromWorker } from '../worker/messages.ts';
import { learn, offline } from './state.ts';
import { askAbout, tell } from './worker.ts';

let registration: ServiceWorkerRegistration | undefined;
/** The worker of the version this page is of; none yet on a first visit. */
let mine: ServiceWorker | undefined;
let chosen = false;

/**
 * Follows what becomes of a registration: how far saving is, and whether a newer version waits.
 *
 * @param onFailed told when a first version could not be saved.
 */
export function follow(registered: ServiceWorkerRegistration, onFailed: () => void): void {
  registration = registered;
  mine = registered.active ?? undefined;
  const look = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => changed(worker, registered, onFailed));
  registered.addEventListener('updatefound', () => look(registered.installing));
  look(registered.installing);
  if (mine) void showSaved(mine);
  if (mine && registered.waiting) void offer(registered.waiting);
}

/** Shows the newer version in this tab, and in no other. */
export function updateNow(): void {
  chosen = true;
  // Chosen in another tab, it has taken over already.
  if (!registration?.waiting) {
    location.reload();
    return;
  }
  tell(registration.waiting, 'offline:take-over');
  // The older one may still be answering somebody: the page stays until it has.
  learn({ update: { is: 'coming', built: offline().update?.built } });
}

let isListening = false;

/** Listens to what workers say; to be called before there is one. */
export function listen(): void {
  if (isListening) return;
  isListening = true;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data }) => heard(data));
  serviceWorker.startMessages();
  serviceWorker.addEventListener('controllerchange', () => {
    const now = serviceWorker.controller;
    if (chosen) location.reload();
    // Whoever reads here goes on with the version they have.
    else if (now && mine && now !== mine) void tookOver(now);
  });
}

async function changed(
  worker: ServiceWorker,
  { active }: ServiceWorkerRegistration,
  onFailed: () => void,
): Promise<void> {
  if (worker.state === 'installed' && active) await offer(worker);
  if (worker.state === 'activated' && (mine ?? worker) === worker) {
    mine = worker;
    await showSaved(worker);
  }
  if (worker.state === 'redundant' && mine === undefined) onFailed();
}

async function showSaved(worker: ServiceWorker): Promise<void> {
  const known = await askAbout(worker);
  if (!known) return;
  if ('withdrawn' in known) {
    isWithdrawn();
    return;
  }
  const { built, kept, files } = known;
  // What is missing the worker has begun to save.
  if (kept < files) learn({ copy: { is: 'saving', done: kept, all: files } });
  else learn({ copy: { is: 'saved', built } });
}

async function offer(worker: ServiceWorker): Promise<void> {
  const known = await askAbout(worker);
  // A worker that takes the copies back does not wait, and answers nobody.
  if (worker.state !== 'installed' || (known && 'withdrawn' in known)) return;
  learn({ update: { is: 'ready', built: known?.built, version: known?.version ?? '' } });
}

async function tookOver(worker: ServiceWorker): Promise<void> {
  const known = await askAbout(worker);
  if (known && !('withdrawn' in known)) learn({ update: { is: 'elsewhere', built: known.built } });
}

/** What a worker says. Beside a saved copy the next version is saved in silence. */
function heard(message: FromWorker): void {
  if (message?.offline === 'withdrawn') isWithdrawn();
  if (offline().copy.is === 'saved') return;
  if (message?.offline === 'saving') {
    const { done, all } = message;
    learn({ copy: { is: 'saving', done, all } });
    if (done === all && mine) void showSaved(mine);
  } else if (message?.offline === 'stopped') {
    const { why, address } = message;
    learn({ copy: { is: 'stopped', why, address } });
  }
}

function isWithdrawn(): void {
  learn({ copy: { is: 'impossible', why: 'withdrawn' }, update: undefined });
}
