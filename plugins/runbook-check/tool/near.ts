/** How many letters were left out, put in, changed or swapped to get from one word to another. */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * The word that was surely meant: one slip away, or two in a long word.
 *
 * @param open whether others may have added words of their own, which are often near: git unstage
 */
export function slipOf(found: string, known: readonly string[], open: boolean): string | undefined {
  // Of two letters one can only have been left out: all else is too far from what was written.
  const longer = found.length < 3 ? known.filter((word) => word.length === 3) : known;
  return found.length < 2 ? undefined : closest(found, longer, open || found.length < 7 ? 1 : 2);
}

/** Whether two words are of the same letters: some have changed places. */
export const hasSameLetters = (a: string, b: string): boolean => sorted(a) === sorted(b);

const sorted = (word: string) => [...word].sort().join();

/** The nearest word, if it is near enough to be of use. */
export const nearestOf = (found: string, known: readonly string[]): string | undefined =>
  closest(found, known, Math.max(1, Math.floor(found.length / 3)));

function closest(found: string, known: readonly string[], most: number): string | undefined {
  let best: string | undefined;
  let least = most;
  for (const word of known) {
    if (Math.abs(word.length - found.length) > least) continue;
    const far = distance(found, word);
    if (far < least || (far === least && best === undefined)) {
      best = word;
      least = far;
    }
  }
  return best && (longerOf(found, known, least) ?? best);
}

/** Half a word is rather cut off than a slip: `stat` is `status`, though `start` is nearer. */
const longerOf = (found: string, known: readonly string[], least: number) =>
  known
    .filter((word) => word.startsWith(found) && word.length - found.length <= least + 1)
    .sort((a, b) => a.length - b.length)[0];
