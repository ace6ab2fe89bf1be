/** The largest page that is read. A playbook of this size helps nobody. */
export const largest = 10 * 1024 * 1024;

/** A list or quote nests no deeper than this in anything a person wrote. */
const deepest = 100;

export interface Decoded {
  /** Absent when it is no text. */
  text?: string;
  /** Why it cannot be checked, for people. */
  problem?: string;
}

/** Bytes to text. A byte order mark is taken off; anything that is not UTF-8 is a problem. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > largest) {
    const size = (bytes.length / 1024 / 1024).toFixed(0);
    return { problem: `The file has ${size} MB; at most ${largest / 1024 / 1024} MB are read.` };
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { problem: `The file is no text: byte ${zero} is 0.` };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'The file is not UTF-8.' };
  }
}

const markers = new RegExp(`^(?:[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])){${deepest}}`);
const indented = new RegExp(`^[ \\t]{${deepest * 4}}[ \\t]*(?:>|[-*+][ \\t]|\\d{1,9}[.)][ \\t])`);

/** The line (from 1) that nests deeper than any page does: parsing it would take for ever. */
export function tooDeep(text: string): number | undefined {
  let line = 1;
  for (const each of text.split(/\r\n|\n|\r/)) {
    if (markers.test(each) || indented.test(each)) return line;
    line += 1;
  }
  return undefined;
}
