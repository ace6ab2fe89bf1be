import type { CheckResult } from '../result.ts';
import type { Rule } from '../rule.ts';

interface ReporterOptions {
  color: boolean;
  /** How many columns the terminal has, if it is one. */
  width?: number | undefined;
  rules: readonly Rule[];
}

/** A result as text. Pure: the same result gives the same text. */
export type Reporter = (result: CheckResult, options: ReporterOptions) => string;
