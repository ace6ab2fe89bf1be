import type { Diagnostic } from '../rule.ts';
import type { Reporter } from './reporter.ts';

export const json: Reporter = ({ summary, diagnostics }) => {
  // Written out: what else is known of a finding is not part of the format.
  const found = diagnostics.map(
    ({ lineText, lineFrom, fix, ...diagnostic }): Diagnostic => diagnostic,
  );
  return JSON.stringify({ version: 1, summary, diagnostics: found }, null, 2);
};
