import { mean, median, quantile } from 'd3-array';

/** What a figure is missing: it needs at least so many values, and there are n. */
export interface Lack {
  readonly least: number;
  readonly of: 'incident' | 'interval' | 'month';
  readonly n: number;
}

/** A figure, or why there is none. */
export type Figure = { readonly value: number } | { readonly refused: Lack };

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
 * @param of what a value is of
 */
export function summarise(values: readonly number[], of: Lack['of']): Summary {
  const n = values.length;
  const needs = (least: number, figure: number | undefined): Figure =>
    n < least || figure === undefined ? { refused: { least, of, n } } : { value: figure };
  // Sorted, so that rounding does not depend on the order the values came in.
  const sorted = Float64Array.from(values).sort();
  return {
    n,
    mean: needs(1, mean(sorted)),
    median: needs(leastForMedian, median(sorted)),
    p90: needs(leastForP90, quantile(sorted, 0.9)),
  };
}
