const inARow = 10;

/**
 * Cuts pages into rows, each for one reader to go through: with an empty cache and a profile of its
 * own every page would take half as long again.
 *
 * @returns each row with its name, the addresses in it, as `it.each` wants them
 */
export function rowsOf(pages: readonly string[]): [name: string, row: readonly string[]][] {
  return pages.flatMap((_, at) => {
    if (at % inARow !== 0) return [];
    const row = pages.slice(at, at + inARow);
    return [[row.join(' '), row]];
  });
}
