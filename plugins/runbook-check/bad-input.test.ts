import { expect, it } from 'vitest';
import { decode } from './decode.ts';
import { readSource } from './discover.ts';
import { checkTexts } from './testing/folder.ts';

const deep = (opener: string, count: number) => `${opener.repeat(count)}x\n`;

const fence = (text: string) => `\`\`\`bash\n${text}\n\`\`\`\n`;

/** None of these may throw, hang or keep the check from the page after it. */
const hostile: [name: string, text: string][] = [
  ['a million quotes', deep('> ', 1_000_000)],
  ['a million quotes without spaces', deep('>', 1_000_000)],
  ['a million lists on a line', deep('- ', 1_000_000)],
  ['lists that nest by their indentation', indented(2000)],
  ['many open brackets', deep('[', 20_000)],
  ['many open images', deep('![', 5000)],
  ['many stars', deep('*a ', 20_000)],
  ['many backticks', Array.from({ length: 400 }, (_, i) => '`'.repeat(i)).join(' ')],
  ['many open directives', deep(':::note\n', 3000)],
  ['open angle brackets in a block', fence(deep('<a ', 20_000))],
  ['open substitutions in a block', fence(deep('$(', 20_000))],
  ['open groups in a block', fence(deep('{ ', 20_000))],
  ['open quotes in a block', fence(deep(`'"\n`, 2001))],
  ['openers without end in a block', fence(deep('if true; then\n', 2000))],
  ['dots in a block', fence(deep('... ( [ ', 5000))],
  ['a here-document in a block', fence(deep('cat <<A\n', 2000))],
  ['spaces at a colon', fence(`a:${' '.repeat(50_000)}`)],
  ['a line of words', deep('see "a ', 20_000)],
  ['a long name', deep('a.md', 20_000)],
  ['only a front matter', '---\n'],
  ['nothing in the front matter', '---\n---\n'],
  ['a list as front matter', '---\n- a\n---\n'],
  ['an alias bomb', `---\na: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\n---\n`],
  ['carriage returns', '# Title\r\r```bash\rls |\r```\r'],
  ['tabs', '-\tA\n\n\t```bash\n\t\techo "open\n\t```\n'],
  ['lone surrogates', '# \uD800 [x](\uDFFF.md)\n'],
  ['percent signs', '[x](%E0%A4%A.md#%zz)\n'],
];

it.each(hostile)('survives %s', { timeout: 20_000 }, async (_, text) => {
  const files = { 'a.md': text, 'b.md': '[gone](./gone.md)\n' };
  const { diagnostics, summary } = await checkTexts(files, ['a.md', 'b.md']);
  expect(summary.files).toBe(2);
  expect(diagnostics.filter(({ file }) => file === 'b.md')).toHaveLength(1);
  for (const { line, column, endLine, endColumn } of diagnostics) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
    expect(endLine).toBeGreaterThanOrEqual(line);
    if (endLine === line) expect(endColumn).toBeGreaterThanOrEqual(column);
  }
});

it('decodes what is text and says what is not', () => {
  expect(decode(new TextEncoder().encode('\uFEFF# A'))).toEqual({ text: '# A' });
  expect(decode(new Uint8Array([0xc3, 0x28])).problem).toBe('The file is not UTF-8.');
  expect(decode(new Uint8Array(11 * 1024 * 1024)).problem).toContain('at most 10 MB');
});

it('reports a file that was deleted since it was found', () => {
  const source = readSource({ path: 'gone.md', file: '/nowhere/at/all/gone.md' });
  expect(source).toMatchObject({ problem: 'The file was deleted while the check ran.' });
});

function indented(depth: number): string {
  return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- x\n`).join('');
}
