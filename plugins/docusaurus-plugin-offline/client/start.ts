import { fill } from './parts.ts';

// All that a page carries of offline reading until it is at rest: a page that is being read needs
// nothing of it, and saving must not take a turn from what the reader is waiting for.

/** How long a page has been loaded before anything happens, in milliseconds. */
const rest = 2_000;

if (typeof window !== 'undefined') {
  const load = () =>
    import('@theme/Offline').then(
      ({ begin, ...parts }) => {
        fill(parts);
        void begin();
      },
      // No line at the moment: the next page tries again.
      () => {},
    );
  const idle = window.requestIdleCallback ?? setTimeout;
  const begin = () => setTimeout(() => idle(load), rest);
  if (document.readyState === 'complete') begin();
  else window.addEventListener('load', begin);
}
