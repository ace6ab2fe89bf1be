import { learn, offline, type Reach } from './state.ts';
import { workerAddress } from './worker.ts';

/** How often the site is asked while somebody looks at the page, in milliseconds. */
const pace = { reached: 600_000, gone: 600_000, 'no network': 60_000, 'not answering': 60_000 };

let stop: AbortController | undefined;

/**
 * Watches whether the site can be reached. Asking for a newer worker tells, and is what finds a
 * newer version in a page that stays open for days.
 */
export function watchReach(registration: ServiceWorkerRegistration): void {
  stop?.abort();
  stop = new AbortController();
  const { signal } = stop;
  let timer: ReturnType<typeof setTimeout>;
  let asked = 0;
  const ask = async () => {
    clearTimeout(timer);
    asked = Date.now();
    const reach = await reachOf(registration);
    if (signal.aborted) return;
    learn({ reach });
    timer = setTimeout(askIfSeen, pace[reach]);
  };
  const askIfSeen = () => {
    const isDue = Date.now() - asked >= pace[offline().reach];
    if (isDue && document.visibilityState === 'visible') void ask();
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  window.addEventListener('online', ask, { signal });
  window.addEventListener('offline', ask, { signal });
  document.addEventListener('visibilitychange', askIfSeen, { signal });
  void ask();
}

async function reachOf(registration: ServiceWorkerRegistration): Promise<Reach> {
  if (!navigator.onLine) return 'no network';
  // A first version is on its way: that it is being saved says enough.
  if (!registration.active) return 'reached';
  try {
    await registration.update();
    return 'reached';
  } catch {
    // A lost line and a missing script fail alike.
    try {
      const { ok } = await fetch(workerAddress, { method: 'HEAD', cache: 'no-store' });
      return ok ? 'reached' : 'gone';
    } catch {
      return 'not answering';
    }
  }
}
