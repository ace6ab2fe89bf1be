import { learn, type Offline } from './state.ts';

const key = 'offline:later';

/** Puts a newer version off, for as long as this tab is open. */
export function putOff(version = ''): void {
  try {
    sessionStorage.setItem(key, version);
  } catch {
    // Blocked: it is offered again after a reload.
  }
  learn({ later: version });
}

/** Whether the newer version there is has been put off. */
export function isPutOff({ update, later }: Offline): boolean {
  return update?.is === 'ready' && update.version === (later ?? stored());
}

function stored(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
