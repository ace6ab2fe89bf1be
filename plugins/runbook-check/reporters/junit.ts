import type { Diagnostic } from '../rule.ts';
import type { Reporter } from './reporter.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) =>
  text
    // Control characters cannot stand in XML, not even escaped.
    .replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD')
    .replace(/[&<>"]/g, (found) => entities[found] ?? found)
    .replace(/\n/g, '&#10;');

/** One suite a file with findings, one case a finding; warnings are cases that passed. */
export const junit: Reporter = ({ summary, diagnostics }) => {
  const files = new Map<string, Diagnostic[]>();
  for (const each of diagnostics) files.set(each.file, [...(files.get(each.file) ?? []), each]);
  const suites = [...files].map(([file, found]) => suite(file, found));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="runbook-check" tests="${diagnostics.length}" failures="${summary.errors}">`,
    ...suites,
    '</testsuites>',
  ].join('\n');
};

function suite(file: string, found: readonly Diagnostic[]): string {
  const failures = found.filter(({ severity }) => severity === 'error').length;
  return [
    `  <testsuite name="${escapeXml(file)}" tests="${found.length}" failures="${failures}">`,
    ...found.map(testCase),
    '  </testsuite>',
  ].join('\n');
}

function testCase({ file, line, column, rule, severity, message, note, help }: Diagnostic): string {
  const body = escapeXml([message, note, help].filter(Boolean).join('\n'));
  const inner =
    severity === 'error'
      ? `<failure type="${rule}" message="${escapeXml(message)}">${body}</failure>`
      : `<system-out>${body}</system-out>`;
  const name = escapeXml(`${rule} ${file}:${line}:${column}`);
  return `    <testcase classname="${rule}" name="${name}">${inner}</testcase>`;
}
