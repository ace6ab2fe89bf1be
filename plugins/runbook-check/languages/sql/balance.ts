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
  const message = `This quote is never closed: another ${sign} was expected.`;
  const help = `Close it with ${sign}${sign === "'" ? ", or write '' where the sign itself is meant" : ''}.`;
  const place = openerIn(text, sign, reading) ?? at;
  return { at: place, end: place + sign.length, message, help };
}

/** The last sign in the line where one more would close all; a line with an odd number comes first. */
function openerIn(text: string, sign: string, reading: Reading): number | undefined {
  const isWhole = (part: string) => !piecesOf(part, reading).some(({ unclosed }) => unclosed);
  // A `;` at the end of a line ends a statement, whatever quotes before it say.
  const ends = [...text.matchAll(/;[ \t]*(?=\n|$)/g)].map(
    ({ 0: { length }, index }) => index + length,
  );
  let first = 0;
  for (const end of [...ends, text.length]) {
    const statement = text.slice(first, end);
    if (isWhole(statement)) {
      first = end;
      continue;
    }
    const lines = [...statement.matchAll(/[^\n]+/g)].slice(0, 300).filter(({ 0: line, index }) => {
      const stop = index + line.length;
      return (
        line.includes(sign) && isWhole(statement.slice(0, stop) + sign + statement.slice(stop))
      );
    });
    const line = lines.find(([one]) => !isWhole(one)) ?? lines[0];
    return line && first + line.index + line[0].lastIndexOf(sign);
  }
  return undefined;
}
