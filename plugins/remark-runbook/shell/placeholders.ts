import type { RawSlot } from './code.ts';

/**
 * `<server-ip>`, `<value of label>`, in the letters of any language. Not `<<word>`, not `\<word>`, and no space beside a bracket:
 * `cat <input >out` redirects.
 */
const placeholder = /(?<![<\\])<(\p{L}[\p{L}\p{M}\p{N}_.-]*(?: [\p{L}\p{M}\p{N}_.-]+)*)>/gu;

/** Finds the placeholders of a block. A name that is also closed (`</name>`) is a tag of XML. */
export function findPlaceholders(source: string): RawSlot[] {
  if (!source.includes('<')) return [];
  const closed = new Set(
    [...source.matchAll(/<\/([\p{L}\p{M}\p{N}_. -]+)>/gu)].map((match) => match[1]),
  );
  const slots: RawSlot[] = [];
  for (const match of source.matchAll(placeholder)) {
    const written = match[1] ?? '';
    if (closed.has(written)) continue;
    const name = written.toLowerCase().replace(/[ _]/g, '-');
    slots.push({ name, start: match.index, end: match.index + match[0].length });
  }
  return slots;
}
