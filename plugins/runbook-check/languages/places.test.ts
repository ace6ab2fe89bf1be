import { describe, expect, it } from 'vitest';
import { findingsOf } from '../testing/rule.ts';

/** A rule, a block with one defect, and the text a finding must stand under. */
const cases: [rule: string, block: string, found: string][] = [
  ['sql/syntax', '```bash\npsql -c "SELECT * FORM orders"\n```', 'FORM'],
  ['sql/syntax', '```bash\npsql <<SQL\nSELECT 1\nFORM orders;\nSQL\n```', 'FORM'],
  ['sql/syntax', "```bash\nsudo -u postgres psql -c 'SELECT 1 FROM a WHER b = 1'\n```", 'WHER'],
  ['sql/syntax', '```bash\nssh db "psql -c \\"SELECT 1 FROM a WHER b = 1\\""\n```', 'WHER'],
  [
    'sql/syntax',
    '```bash\ndocker exec db sh -c \'sqlite3 a.db "SELECT 1 FROM a WHER b"\'\n```',
    'WHER',
  ],
  ['sql/syntax', "```bash\npsql -c \"SELECT '$A', 'é😀' FORM orders\"\n```", 'FORM'],
  ['sql/syntax', '```postgres\n-- é😀\nSELECT 1 FROM a WHER b = 1;\n```', 'WHER'],
  ['json/syntax', '```json\n{\n  "a": 1,\n  "b" 2\n}\n```', '2'],
  ['json/syntax', '```bash\ncurl --json \'{"a": "\'"$A"\'" "b": 1}\' http://a\n```', '"b"'],
  ['json/syntax', '```bash\ncurl --json "{\\"a\\": 1 \\"b\\": 2}" http://a\n```', '"b\\"'],
  ['yaml/syntax', '```yaml\na: b\nc d\ne: f\ng: h\n```', 'c d'],
  ['yaml/syntax', '```bash\nkubectl apply -f - <<EOF\na: $B\nc d\ne: f\nEOF\n```', 'c d'],
  ['js/syntax', '```bash\nnode -e "f(\'é\'; g()"\n```', ';'],
  ['js/syntax', "```bash\nnode - <<'EOF'\nconst a = 1;\nf(a;\nEOF\n```", ';'],
  ['structure/mermaid', '```mermaid\nflowchart TD\n  %% é\n  a --> end\n```', 'end'],
];

const forms: [name: string, form: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['in a list', (text) => `1. One\n\n${text.replace(/^(?=.)/gm, '   ')}`],
  ['in a list with CRLF', (text) => `- ${text.replaceAll('\n', '\r\n  ')}`],
  ['in a quote', (text) => text.replace(/^/gm, '> ')],
];

describe.each(forms)('a finding %s', (_, form) => {
  it.each(cases)('%s stands where it belongs: %s', async (rule, block, expected) => {
    const text = `# Über\n\n${form(block)}\n`;
    const [finding, ...others] = await findingsOf(rule, text);
    expect(others).toEqual([]);
    const line = text.split('\n')[(finding?.line ?? 0) - 1] ?? '';
    expect(finding?.endLine).toBe(finding?.line);
    expect(line.slice((finding?.column ?? 0) - 1, (finding?.endColumn ?? 0) - 1)).toBe(expected);
  });
});
