import { afterPaint } from './after-paint.ts';
import { createLogStore, type LogStore } from './log-store.ts';
import { readMe } from './me.ts';
import { browserMirror } from './mirror.ts';
import { mirroredStorage } from './mirrored-storage.ts';
import { createOpenFlag } from './open-flag.ts';
import { browserStorage } from './storage.ts';

let store: LogStore | undefined;

/** The one log of this browser tab. In the browser only. */
export function browserStore(): LogStore {
  store ??= wire(
    createLogStore({ storage: safeStorage(), now: Date.now, by: readMe }),
    window,
    document,
    afterPaint,
  );
  return store;
}

/** `localStorage` and its mirror, which no paint waits for. */
function safeStorage() {
  return mirroredStorage({
    storage: browserStorage(),
    mirror: browserMirror(),
    later: afterPaint,
  });
}

type Page = Pick<Document, 'visibilityState' | 'addEventListener'>;
type Host = Pick<
  Window,
  'addEventListener' | 'removeEventListener' | 'dispatchEvent' | 'localStorage'
>;

/**
 * Keeps a log up to date with a page that sleeps and wakes, and the page from losing it.
 *
 * @param later runs something once the page has been painted
 */
export function wire(
  log: LogStore,
  host: Host,
  page: Page,
  later: (run: () => void) => void,
): LogStore {
  // A page kept for the back button, or in the background, was told of nothing meanwhile.
  host.addEventListener('pageshow', (event) => {
    if (event.persisted) log.rescan();
  });
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'visible') log.rescan();
  });
  const keepFlag = createOpenFlag(log, host);
  log.subscribe(() => later(keepFlag));
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  // Only while needed: with such a listener Firefox does not keep a page for the back button.
  log.subscribe(() => {
    if (log.status().unsaved > 0) host.addEventListener('beforeunload', ask);
    else host.removeEventListener('beforeunload', ask);
  });
  return log;
}
