import type { Diagnostic, Rule } from '../rule.ts';
import type { Reporter } from './reporter.ts';

/** Static Analysis Results Interchange Format 2.1.0, for code scanning. */
export const sarif: Reporter = ({ diagnostics }, { rules }) =>
  JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'runbook-check', rules: rules.map(describe) } },
          columnKind: 'utf16CodeUnits',
          results: diagnostics.map((each) => resultOf(each, rules)),
        },
      ],
    },
    null,
    2,
  );

const describe = ({ id, level, why }: Rule) => ({
  id,
  shortDescription: { text: why },
  defaultConfiguration: { level: level === 'warn' ? 'warning' : level === 'off' ? 'none' : level },
});

/** A path as a relative address: what would be its scheme, query or fragment is a part of a name. */
const uriOf = (file: string) => file.split('/').map(encodeURIComponent).join('/');

function resultOf(found: Diagnostic, rules: readonly Rule[]) {
  const { rule, severity, message, note, help, file, line, column, endLine, endColumn } = found;
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: [message, note, help].filter(Boolean).join(' ') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
