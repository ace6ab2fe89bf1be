import type { Diagnostic, Fix } from './rule.ts';

/** What was looked at. */
export interface Counts {
  blocks: number;
  commands: number;
  links: number;
}

export interface Summary extends Counts {
  files: number;
  errors: number;
  warnings: number;
}

/** A diagnostic with what only some of its readers want. */
export interface Found extends Diagnostic {
  /** The line it begins in, for who draws it. */
  lineText: string;
  /** How much of a very long line stands before that. */
  lineFrom?: number;
  /** A safe way to mend it, and the file to change. */
  fix?: Fix & { in: string };
}

export interface CheckResult {
  summary: Summary;
  /** In the order of files and places. */
  diagnostics: Found[];
}

/** A result of some findings, in their order. */
export function resultOf(counts: Counts & { files: number }, found: readonly Found[]): CheckResult {
  const diagnostics = [...found]
    .sort(
      (a, b) =>
        compare(a.file, b.file) ||
        a.line - b.line ||
        a.column - b.column ||
        compare(a.rule, b.rule) ||
        compare(a.severity, b.severity),
    )
    // Two services may point to one file of alert rules, and both look at all of it.
    .filter((one, index, all) => !isSame(one, all[index - 1]));
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { summary: { ...counts, errors, warnings: diagnostics.length - errors }, diagnostics };
}

const isSame = (a: Found, b: Found | undefined) =>
  a.file === b?.file &&
  a.line === b.line &&
  a.column === b.column &&
  a.rule === b.rule &&
  a.message === b.message;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
