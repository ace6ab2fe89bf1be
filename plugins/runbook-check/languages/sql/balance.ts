import type { Problem } from '../snippet.ts';
import type { Dialect } from './dialect.ts';
import { codeOnly, piecesOf, type Reading } from './lexer.ts';

/** How the databases read quotes; an unknown one may do it any way. */
const readings: Readonly<Record<Dialect | 'any', readonly Reading[]>> = {
  sqlite: [{ backslash: false, hash: false }],
  postgres: [{ backslash: false, hash: false }],
  mysql: [
    { backslash: true, hash: true },
    { backslash: false, hash: true },
  ],
  any: [
    { backslash: false, hash: false },
    { backslash: true, hash: false },
    { backslash: false, hash: true },
    { backslash: true, hash: true },
  ],
};

/** A quote or bracket without its other half, or a comma too many: wrong in every database. */
export function unbalanced(text: string, dialect: Dialect | undefined): Problem | undefined {
  const all = readings[dialect ?? 'any'];
  let first: Problem | undefined;
  for (const reading of all) {
    const found = unbalancedIn(text, reading);
    if (!found) return undefined;
    first ??= found;
  }
  return first;
}

function unbalancedIn(text: string, reading: Reading): Problem | undefined {
  const open: number[] = [];
  for (const piece of piecesOf(text, reading)) {
    if (piece.unclosed) return openQuote(text, piece.text, piece.at, reading);
    if (piece.kind === 'open') open.push(piece.at);
    if (piece.kind === 'close' && open.pop() === undefined) {
      const help = 'Remove it, or open it further up.';
      return { at: piece.at, message: 'This ) closes nothing.', help };
    }
    if (piece.kind === 'end' && open.length > 0) break;
  }
  const at = open.at(-1);
  if (at === undefined) return doubledComma(text, reading);
  return { at, message: 'This ( is never closed: ) was expected.', help: 'Add ) where it ends.' };
}

function doubledComma(text: string, reading: Reading): Problem | undefined {
  const found = /,(?=\s*,)/.exec(codeOnly(text, reading, 'q'));
  if (!found) return undefined;
  const help = 'Remove one, or write what belongs between them.';
  return {
    at: found.index,
    message: 'Something was expected between this comma and the next.',
    help,
  };
}

/** The opener is on the first line that makes the text whole once a quote is added to its end. */
function openQuote(text: string, piece: string, at: number, reading: Reading): Problem {
  const sign = piece.startsWith('/*')
    ? '*/'
    : (/^\$\w*\$/.exec(piece)?.[0] ?? piece.replace(/^e/i, '')[0] ?? "'");
  if (sign === '*/') {
    const message = 'This comment is never closed: */ was expected.';
    return { at, end: at + 2, message, help: 'Add */ where it ends.' };
  }
  const end = at + sign.length;
  const message = `This quote is never closed: another ${sign} was expected.`;
  const help = `Close it with ${sign}${sign === "'" ? ", or write '' where the sign itself is meant" : ''}.`;
  let start = 0;
  for (const line of text.split('\n', 300)) {
    const stop = start + line.length;
    const last = line.lastIndexOf(sign);
    const mended = text.slice(0, stop) + sign + text.slice(stop);
    if (last >= 0 && !piecesOf(mended, reading).some(({ unclosed }) => unclosed)) {
      return { at: start + last, end: start + last + sign.length, message, help };
    }
    start = stop + 1;
  }
  return { at, end, message, help };
}
