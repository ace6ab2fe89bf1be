/** A promise of the README, with what was measured. */
export interface Budget {
  /** What is promised, as the first half of a sentence. */
  promise: string;
  figure: number;
  limit: number;
  /** A figure with its unit, for people. */
  show: (value: number) => string;
  /** Where to begin when it does not hold. */
  lookAt: string;
}

/** One part of the report. */
export interface Section {
  title: string;
  /** How it was measured, in Markdown. */
  how: string;
  tables: Table[];
  budgets: Budget[];
}

export interface Table {
  head: string[];
  rows: string[][];
}

/** Whether a budget holds; at its limit it does. */
export function holds({ figure, limit }: Budget): boolean {
  return figure <= limit;
}
