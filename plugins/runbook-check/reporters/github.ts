import type { Reporter } from './reporter.ts';

const escapeText = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeValue = (text: string) =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands, which GitHub shows beside the changed line. */
export const github: Reporter = ({ diagnostics }) =>
  diagnostics
    .map(({ severity, file, line, column, endLine, endColumn, rule, message, note, help }) => {
      // GitHub knows no range over several lines with columns.
      const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
      const where = `file=${escapeValue(file)},line=${line},endLine=${endLine}${columns}`;
      const body = [message, note, help].filter(Boolean).join(' ');
      return `::${severity} ${where},title=${escapeValue(rule)}::${escapeText(body)}`;
    })
    .join('\n');
