import { mean, median, quantile } from 'd3-array';

/** A figure, or why there is none: a few words for people. */
export type Figure = { readonly value: number } | { readonly refused: string };

/** What many values come to. Few long ones pull a mean far up, so it never stands alone. */
export interface Summary {
  /** From how many values. */
  readonly n: number;
  readonly mean: Figure;
  readonly median: Figure;
  readonly p90: Figure;
}

/** Below this a median is the mean over again. */
const leastForMedian = 3;
/** Below this the slowest tenth is less than one. */
const leastForP90 = 10;

/**
 * Mean, median and 90th percentile (between two values it is interpolated).
 *
 * @param of what a value is of: "incident"
 */
export function summarise(values: readonly number[], of: string): Summary {
  const n = values.length;
  const needs = (least: number, figure: number | undefined): Figure =>
    n < least || figure === undefined
      ? { refused: `needs ${least} ${of}${least === 1 ? '' : 's'}, n is ${n}` }
      : { value: figure };
  // Sorted, so that rounding does not depend on the order the values came in.
  const sorted = Float64Array.from(values).sort();
  return {
    n,
    mean: needs(1, mean(sorted)),
    median: needs(leastForMedian, median(sorted)),
    p90: needs(leastForP90, quantile(sorted, 0.9)),
  };
}
