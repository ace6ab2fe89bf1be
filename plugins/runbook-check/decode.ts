import { isAscii, isUtf8 } from 'node:buffer';

/** The largest page that is read. A playbook of this size helps nobody. */
export const largest = 10 * 1024 * 1024;

/** Rounded up: what is a little too large has more than is read. */
export const megabytes = (size: number): number => Math.ceil(size / 1024 / 1024);

/** A list, quote or directive nests no deeper than this in anything a person wrote. */
const deepest = 100;

export interface Decoded {
  /** Absent when it is no text. */
  text?: string;
  /** Why it cannot be checked, for people. */
  problem?: string;
}

/** Bytes to text. A byte order mark is taken off; anything that is not UTF-8 is a problem. */
export function decode(bytes: Uint8Array): Decoded {
  const large = tooLarge(bytes.length);
  if (large) return { problem: large };
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { problem: `The file is no text: byte ${zero} is 0.` };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isAscii(buffer)) return { text: buffer.toString('latin1') };
  if (!isUtf8(buffer)) return { problem: 'The file is not UTF-8.' };
  const text = buffer.toString();
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text };
}

/** Why a file of this many bytes is not read; nothing if it is. */
export function tooLarge(size: number): string | undefined {
  if (size <= largest) return undefined;
  return `The file has ${megabytes(size)} MB; at most ${megabytes(largest)} MB are read.`;
}

const marker = '(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])';
const markers = new RegExp(`^(?:[ \\t]*${marker}){${deepest}}`, 'm');
const indented = new RegExp(`^[ \\t]{${deepest * 4}}[ \\t]*${marker}`, 'm');

/** The line (from 1) that nests deeper than any page does: parsing it would take for ever. */
export function tooDeep(text: string): number | undefined {
  // The fast way of nearly every text.
  const few = text.split(':::', deepest + 2).length <= deepest + 1;
  if (few && !markers.test(text) && !indented.test(text)) return undefined;
  let line = 1;
  let open = 0;
  for (const each of text.split(/\r\n|\n|\r/)) {
    if (/^\s*:{3,}[a-z]/i.test(each)) open += 1;
    else if (open > 0 && /^\s*:{3,}\s*$/.test(each)) open -= 1;
    if (open > deepest || markers.test(each) || indented.test(each)) return line;
    line += 1;
  }
  return undefined;
}
