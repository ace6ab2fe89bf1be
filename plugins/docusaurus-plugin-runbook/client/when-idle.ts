/** Runs something when the browser has nothing else to do. Safari knows no idle time. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run);
  else setTimeout(run, 200);
}
