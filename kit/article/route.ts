/** Where a link of a built page leads: into the site, or away. */
export type Target = { route: string; hash: string } | { away: string };

/**
 * Reads a link of a built page.
 *
 * @param href as it stands in the page
 * @param here the route of the page: `/lcbp3-dms/database-down/`
 * @param base the path the site is served below
 */
export function targetOf(href: string, here: string, base: string): Target {
  const at = new URL(base + here.slice(1), 'kit://site');
  let url: URL;
  try {
    url = new URL(href, at);
  } catch {
    return { away: href };
  }
  if (url.protocol !== 'kit:' || !`${url.pathname}/`.startsWith(base)) return { away: href };
  const below = `/${url.pathname.slice(base.length)}`;
  // A file keeps its name, a page its slash.
  const route = /\.\w+$/.test(below) ? below : below.replace(/\/*$/, '/');
  return { route: route + url.search, hash: url.hash };
}
