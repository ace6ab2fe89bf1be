/** V8 copies what is shorter than this anyway. */
const short = 13;

/** A part of a string keeps the whole of it in memory; a copy does not. */
export const detached = (text: string): string =>
  text.length < short ? text : Buffer.from(text, 'utf16le').toString('utf16le');
