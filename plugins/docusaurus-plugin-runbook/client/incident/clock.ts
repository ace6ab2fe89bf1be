import { translate } from '@docusaurus/Translate';
import { useSyncExternalStore } from 'react';

const second = 1_000;

function subscribe(listener: () => void): () => void {
  const timer = setInterval(listener, second);
  // A sleeping tab or laptop misses its intervals: look at the clock on waking.
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
}

/** The time now to the second; undefined while rendering on the server. */
export function useSecond(): number | undefined {
  return useSyncExternalStore(
    subscribe,
    () => Math.floor(Date.now() / second) * second,
    () => undefined,
  );
}

/** `0:14:22`, `2 d 3:04`; nothing passes backwards, whatever the clock was set to. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / second));
  const days = Math.floor(seconds / 86_400);
  const two = (n: number) => String(Math.floor(n) % 60).padStart(2, '0');
  const clock = `${Math.floor(seconds / 3600) % 24}:${two(seconds / 60)}`;
  return days > 0
    ? translate({ id: 'runbook.time.days', message: '{days} d {clock}' }, { days, clock })
    : `${clock}:${two(seconds)}`;
}
