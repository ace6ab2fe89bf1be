/**
 * A ref for what may be wider than its room: while it is, Tab leads to it, so that the arrows can
 * scroll it. Not every browser does so by itself.
 */
export function scrollable(element: HTMLElement | null): (() => void) | undefined {
  if (!element) return undefined;
  const seen = new ResizeObserver(() => {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  });
  seen.observe(element);
  return () => seen.disconnect();
}
