/** Beyond this many characters nobody writes an address by hand, and few log lines stay the same. */
const longest = 60;

/**
 * The names under which something that leads to a playbook has an address of its own: as it is
 * written (`DiskAlmostFull`, `502`, `delivery_queue_depth`) and in lower case; a text in words
 * joined by hyphens (`no-space-left-on-device`). None for what makes no sane address.
 */
export function goNames(value: string): string[] {
  const text = value.trim();
  const plain = /^[A-Za-z0-9][\w.-]*$/.test(text) && !text.endsWith('.');
  const name = plain ? text : wordsOf(text);
  if (name.length < 2 || name.length > longest) return [];
  return [...new Set([name, name.toLowerCase()])];
}

/** Only what is written in letters an address shows as they are. */
function wordsOf(text: string): string {
  if (/[^\x20-\x7e]/.test(text)) return '';
  return text
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
