/**
 * Where a link leads in a site that keeps its addresses behind `#`.
 *
 * @param to as it stands in the link
 * @param here the part of the address of the page it stands on that begins with `#`
 * @returns what goes behind `#`; undefined for what the router wrote itself, and what leads away
 */
export function routeOf(to: string, here: string): string | undefined {
  if (to.startsWith('#/') || /^[a-z][a-z\d+.-]*:/i.test(to) || to.startsWith('//')) {
    return undefined;
  }
  // A base of its own: what is not on it leads elsewhere.
  const base = new URL(here.slice(1) || '/', 'kit://site');
  const { protocol, pathname, search, hash } = new URL(to, base);
  return protocol === 'kit:' ? pathname + search + hash : undefined;
}
