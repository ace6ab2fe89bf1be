import { closestMatch } from 'leven';

/** The nearest known word, if one is near enough to have been meant. */
export function nearest(found: string, known: readonly string[]): string | undefined {
  return closestMatch(found, [...known], { maxDistance: Math.max(2, found.length / 3) });
}

/** So many words are compared for suggestions: it takes long, and nobody reads more of them. */
const mostCompared = 200_000;

/** The same for many words that are asked about, one after the other: in the end it finds nothing. */
export function patientNearest(): typeof nearest {
  let patience = mostCompared;
  return (found, known) => {
    patience -= known.length;
    return patience > 0 ? nearest(found, known) : undefined;
  };
}

/** "Did you mean …?", or nothing. */
export function didYouMean(found: string, known: readonly string[]): string {
  const near = nearest(found, known);
  return near ? `Did you mean ${near}?` : '';
}
