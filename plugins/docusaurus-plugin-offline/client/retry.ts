const waits = [60_000, 300_000, 900_000];
let tries = 0;

/** Tries again when the network is back, and else after a while, which grows. */
export function retryLater(again: () => void): void {
  const stop = new AbortController();
  const go = () => {
    // Nobody looks at this tab: it waits until somebody does.
    if (document.visibilityState === 'hidden') return;
    stop.abort();
    clearTimeout(timer);
    again();
  };
  const { signal } = stop;
  const timer = setTimeout(
    () => {
      document.addEventListener('visibilitychange', go, { signal });
      go();
    },
    waits[Math.min(tries++, waits.length - 1)],
  );
  window.addEventListener('online', go, { signal });
}
