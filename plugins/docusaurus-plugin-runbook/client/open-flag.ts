import type { LogStore } from './log-store.ts';
import { openEvent, openKey } from './open-key.ts';
import { isOpen } from './working.ts';

type Host = Pick<Window, 'localStorage' | 'dispatchEvent'>;

/**
 * Keeps the flag of the bar: set while an incident, a rehearsal or a draft with something in it is
 * open. A draft of a page outside the services (its scope is a path) is nobody's incident.
 *
 * @returns what looks whether it is still right
 */
export function createOpenFlag(log: LogStore, host: Host): () => void {
  let told = false;
  return () => {
    const isAny = log.records().some((record) => {
      const { scope, declared, practice, lastAction } = record.state;
      const begun = lastAction !== undefined && !scope?.includes('/');
      return isOpen(record) && (declared || practice || begun);
    });
    try {
      const is = host.localStorage.getItem(openKey) !== null;
      if (isAny && !is) host.localStorage.setItem(openKey, '1');
      if (!isAny && is) forgetOpen(host);
    } catch {
      // Nothing can be stored: the event alone tells this window.
    }
    if (isAny && !told) host.dispatchEvent(new Event(openEvent));
    told = isAny;
  };
}

/** Takes the flag away. */
export function forgetOpen(host: Pick<Window, 'localStorage'>): void {
  try {
    host.localStorage.removeItem(openKey);
  } catch {
    // Nothing is stored here, so nothing is left behind.
  }
}
