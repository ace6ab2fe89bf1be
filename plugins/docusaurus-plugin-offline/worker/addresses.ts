/** How a site writes its addresses: Docusaurus' own option. */
export type TrailingSlash = boolean | undefined;

/**
 * The address a file is fetched under, below the site's base, as it goes over the line. Pages have
 * the address that readers use: many hosts answer `a/index.html` by leading to `a/`.
 */
export function addressOf(path: string, trailingSlash: TrailingSlash): string {
  const address = encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23');
  if (address === 'index.html') return './';
  if (address.endsWith('/index.html')) return address.slice(0, -'index.html'.length);
  // The one page that hosts know by the name of its file.
  if (address === '404.html') return address;
  return trailingSlash === false ? address.replace(/\.html$/, '') : address;
}

/** Whether the name of a file changes with its content. */
export function isHashed(address: string): boolean {
  return /^assets\/.*\.[0-9a-f]{8,}\.\w+$/.test(address);
}

/** What an address below the base may mean besides itself, the likeliest first. */
export function aliases(address: string): string[] {
  if (address.endsWith('/')) return [address.slice(0, -1), `${address.slice(0, -1)}.html`];
  const found = [`${address}/`, `${address}.html`];
  if (/(^|\/)index\.html$/.test(address)) found.unshift(address.slice(0, -'index.html'.length));
  else if (address.endsWith('.html')) found.unshift(address.slice(0, -'.html'.length));
  return found;
}

/** An address in one way of writing it: `%c3%a9`, `%C3%A9` and `é` are the same. */
export function plain(address: string): string {
  if (address === './') return '';
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
