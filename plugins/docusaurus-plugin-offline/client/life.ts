import { follow, listen } from './follow.ts';
import { watchReach } from './reach.ts';
import { retryLater } from './retry.ts';
import { wantsToSaveData } from './save-data.ts';
import { type Impossible, learn, offline } from './state.ts';
import { workerAddress } from './worker.ts';

let begun = false;

/** Starts saving, or says why not. Does so once, however often it is called. */
export async function begin(): Promise<void> {
  if (begun) return;
  begun = true;
  const why = impossible();
  if (why) {
    learn({ copy: { is: 'impossible', why } });
    return;
  }
  const known = await navigator.serviceWorker.getRegistration(workerAddress).catch(() => undefined);
  if (known?.active || !wantsToSaveData()) await register();
  else learn({ copy: { is: 'asked', bytes: await sizeOfSite() } });
}

/** Registers the worker; the browser does the rest. */
export async function register(): Promise<void> {
  learn({ copy: { is: 'saving' } });
  try {
    listen();
    const registration = await navigator.serviceWorker.register(workerAddress, {
      // No cache on the way: a broken worker must be replaceable at once.
      updateViaCache: 'none',
    });
    // Some browsers and tools block workers by answering with nothing.
    if (!registration) throw new DOMException('Nothing was registered.', 'SecurityError');
    follow(registration, () => retry());
    watchReach(registration);
  } catch (error) {
    if (!(error instanceof TypeError)) {
      learn({ copy: { is: 'impossible', why: 'blocked' } });
      return;
    }
    // The script could not be loaded: there is no line, or a deploy went wrong.
    learn({ copy: { is: 'stopped', why: 'no connection' } });
    retry();
  }
}

function retry(): void {
  const { copy } = offline();
  // What is full does not become empty by trying, and what was taken back is not there.
  if ((copy.is === 'stopped' && copy.why === 'full') || copy.is === 'impossible') return;
  retryLater(register);
}

function impossible(): Impossible | undefined {
  if (process.env.NODE_ENV !== 'production') return 'development';
  if (window.location.protocol === 'file:') return 'file';
  if (!window.isSecureContext) return 'insecure';
  try {
    return navigator.serviceWorker && window.caches ? undefined : 'unsupported';
  } catch {
    return 'blocked';
  }
}

async function sizeOfSite(): Promise<number | undefined> {
  try {
    const address = new URL('offline.json', new URL(workerAddress, location.href));
    return (await (await fetch(address)).json()).bytes;
  } catch {
    return undefined;
  }
}
