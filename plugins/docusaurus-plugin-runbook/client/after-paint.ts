/**
 * Runs something once what was just changed has been painted. In a page that is not painted, in the
 * background, it runs a little later all the same, and in one that is left at once.
 */
export function afterPaint(run: () => void): void {
  let ran = false;
  const once = () => {
    removeEventListener('pagehide', once, true);
    if (!ran) run();
    ran = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 100);
  addEventListener('pagehide', once, true);
}
