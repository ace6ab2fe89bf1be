/** The middle of some numbers; of an even count the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** `1.05` as `×1.05`. */
export const ratio = (value: number) => `×${value.toFixed(2)}`;

/** Bytes as kilobytes of 1000. */
export const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

export const ms = (value: number) => `${value.toFixed(0)} ms`;
