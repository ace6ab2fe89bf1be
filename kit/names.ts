/** Names no file may have on Windows, whatever its extension. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** Names stay short: below a folder of a user's desk Windows takes 260 characters in all. */
const longest = 60;

/**
 * File names for ids: plain lower-case ASCII, different from each other on disks that do not tell
 * capital letters from small ones, and the same each time.
 *
 * @returns id → name, without an extension
 */
export function fileNames(ids: readonly string[]): Map<string, string> {
  const taken = new Set<string>();
  const names = new Map<string, string>();
  for (const id of ids) {
    const plain = plainName(id);
    let name = plain;
    for (let n = 2; taken.has(name); n++) name = `${plain.slice(0, longest - 4)}-${n}`;
    taken.add(name);
    names.set(id, name);
  }
  return names;
}

function plainName(id: string): string {
  const name = id
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  if (name === '') return 'page';
  return reserved.test(name) ? `${name}-page` : name;
}
