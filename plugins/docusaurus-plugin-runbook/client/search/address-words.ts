/**
 * What whoever followed an address was looking for: the words of its last part, because the others
 * name folders that many pages stand in.
 */
export function wordsOfAddress(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  return readable(last)
    .replace(/\.(?:html?|mdx?)$/, '')
    .replace(/[-+]+/g, ' ')
    .trim()
    .slice(0, 200);
}

/** An address may hold anything, a lone `%` too. */
function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
