import type { Reporter } from './reporter.ts';

export const json: Reporter = ({ summary, diagnostics }) =>
  JSON.stringify({ version: 1, summary, diagnostics }, null, 2);
