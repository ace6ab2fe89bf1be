/**
 * A value as Markdown that reads as exactly these words: on one line, and without a sign that would
 * mean anything. Only what could mean something is escaped, so that the source stays readable.
 * Addresses of the web stay links.
 */
export function inline(value: string): string {
  return cleaned(value)
    .split(/\s+/)
    .filter(Boolean)
    .map((word, index) => escapedWord(word, index === 0))
    .join(' ');
}

/** As `inline`, with the paragraphs and lines of the value kept: each line is escaped by itself. */
export function paragraphs(value: string): string {
  return cleaned(value)
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').map(inline).filter(Boolean).join('\n'))
    .filter(Boolean)
    .join('\n\n');
}

/** The lines of a value that hold words, each escaped by itself: the items of a list. */
export function linesOf(value: string): string[] {
  return cleaned(value).split('\n').map(inline).filter(Boolean);
}

/**
 * Without what nobody sees: control signs, and those that turn the direction of a text around and
 * so show another order than the one that is there. Half a surrogate pair becomes the sign for it.
 */
function cleaned(value: string): string {
  return value
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '');
}

function escapedWord(word: string, first: boolean): string {
  const [start = 0, end = 0] = addressIn(word) ?? [];
  if (end === 0) return escaped(word, first);
  const address = word.slice(start, end).replace(/\|/g, '%7C').replace(/\\/g, '%5C');
  // Behind an address a tilde can close what one before it has opened.
  const rest = escaped(word.slice(end), false).replace(/^~/, '\\~');
  return `${escaped(word.slice(0, start), first)}<${address}>${rest}`;
}

/** From where to where a word is an address of the web, without the signs of the sentence after. */
function addressIn(word: string): [number, number] | undefined {
  const found = /(?<![a-z\d])https?:\/\/[^\s<>]+/i.exec(word);
  if (!found) return undefined;
  const address = found[0].replace(/[.,;:!?'")\]}*_~|`]+$/, '');
  return /^https?:\/\/[^/]/i.test(address)
    ? [found.index, found.index + address.length]
    : undefined;
}

function escaped(word: string, first: boolean): string {
  const safe = word
    .replace(/[\\`*[\]<|]/g, '\\$&')
    .replace(/&(?=[#a-z])/gi, '\\&')
    // Inside a word it is a sign like any other; a file name shall stay one.
    .replace(/(?<![a-z\d])_|_(?![a-z\d])/gi, '\\_')
    // One that can only open strikes nothing out: there is none that closes.
    .replace(/(?<=[^\s])~|~(?=~|$)/g, '\\~')
    .replace(/(?<![a-z\d])#/gi, '\\#')
    // GFM makes links of these, and an escape behind them would be part of the address.
    .replace(/www(?=\.)/gi, '$&\\')
    .replace(/(?:https?|ftp)(?=:\/\/)/gi, '$&\\');
  return first ? atStart(safe) : safe;
}

/** What means something at the start of a line only: a heading, a quote, a list, a rule, a table. */
function atStart(word: string): string {
  return word
    .replace(/^[>=]/, '\\$&')
    .replace(/^:(?=-)/, '\\:')
    .replace(/^[-+](?=$|-|:$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])$/, '$1\\$2');
}
