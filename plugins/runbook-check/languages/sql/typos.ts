import { closestMatch } from 'leven';
import { hasSameLetters } from '../../tool/near.ts';
import type { Problem } from '../snippet.ts';
import { keywords } from './heads.ts';
import type { ParseSql, SqlFailure } from './parsers.ts';

/**
 * A misspelt keyword: the text can be read once the nearest one stands in its place. It is looked
 * for where the parser stopped, just before, and where the statement begins.
 */
export function misspelt(
  text: string,
  failure: SqlFailure,
  parse: ParseSql,
): (Problem & { end: number }) | undefined {
  const start = text.lastIndexOf(';', Math.max(0, failure.at - 1)) + 1;
  const before = [...text.slice(start, failure.end).matchAll(/[A-Za-z_]{2,}/g)];
  const around = [...before.slice(-4).reverse(), ...before.slice(0, 1)];
  for (const { 0: word, index } of around) {
    const keyword = nearKeyword(word);
    if (!keyword) continue;
    const at = start + index;
    const mended = text.slice(0, at) + keyword + text.slice(at + word.length);
    if (parse(mended)) continue;
    const shown = word === word.toLowerCase() ? keyword : keyword.toUpperCase();
    return {
      at,
      end: at + word.length,
      message: `${word} is no word of SQL: ${shown} was expected.`,
      help: `Did you mean ${shown}?`,
    };
  }
  return undefined;
}

function nearKeyword(word: string): string | undefined {
  const lower = word.toLowerCase();
  // MySQL takes VALUE for VALUES.
  if (keywords.includes(lower) || lower === 'value') return undefined;
  // Letters changed places: FORM.
  const swapped = keywords.find((one) => hasSameLetters(one, lower));
  return swapped ?? closestMatch(lower, [...keywords], { maxDistance: word.length > 5 ? 2 : 1 });
}
