import { closestMatch } from 'leven';

/** The nearest known word, if one is near enough to have been meant. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  return closestMatch(found, [...known], { maxDistance: Math.max(2, found.length / 3) });
}

/** "Did you mean …?", or nothing. */
export function didYouMean(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return near ? `Did you mean ${near}?` : '';
}
