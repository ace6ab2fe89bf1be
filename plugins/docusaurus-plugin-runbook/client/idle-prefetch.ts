import { whenIdle } from './when-idle.ts';

/**
 * Docusaurus fetches ahead what every link in view leads to, all at once: with a sidebar in view
 * that holds a phone up longer than anything else of a page. From here on it is one link at a time,
 * and only while the browser has nothing else to do.
 */
export function prefetchWhenIdle(): void {
  const { docusaurus } = window;
  const waiting: string[] = [];
  const next = () => {
    const path = waiting.shift();
    if (path !== undefined) docusaurus.prefetch(path);
    if (waiting.length > 0) whenIdle(next);
  };
  window.docusaurus = {
    ...docusaurus,
    prefetch(path) {
      if (waiting.push(path) === 1) whenIdle(next);
      return false;
    },
  };
}
