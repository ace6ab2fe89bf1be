import { moveFocus } from './move-focus.ts';

type Address = Readonly<Record<'pathname' | 'hash', string>>;

/**
 * Shows a page from its top whose address says behind `#` what it is about, such as a record.
 * Docusaurus takes that for a place on the page and, where there is none, stays as far down as the
 * reader was on the last page: the form of an incident would be opened at its end. The focus goes to
 * the heading, from where keys lead on and a screen reader begins.
 */
export function onRouteDidUpdate(route: {
  location: Address;
  previousLocation?: Address | null | undefined;
}): void {
  const { location, previousLocation: last } = route;
  if (!last || location.hash === '') return;
  if (location.pathname === last.pathname && location.hash === last.hash) return;
  // Docusaurus has decoded it just before: what cannot be decoded does not get here.
  if (document.getElementById(decodeURIComponent(location.hash.slice(1)))) return;
  window.scrollTo(0, 0);
  const heading = document.querySelector('h1');
  if (heading) moveFocus(heading);
}
