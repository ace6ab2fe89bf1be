import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CheckResult } from '../result.ts';
import { rules as allRules } from '../rules/index.ts';
import { checkTexts } from '../testing/folder.ts';
import { formats, reporters } from './index.ts';

const page = `# Down

1. See what <runs> & "waits" {#see}

   \`\`\`bash
   echo "it is open
   \`\`\`

2. Read [more: here, now](./gone.md) at 100 %, 50%\u0007

\tA tab, and a line that is longer than any screen is wide, because its author never pressed the key that ends one, and so it goes on: [far](./far-out.md)
`;

const extension = { pretty: 'txt', json: 'json', github: 'txt', sarif: 'json', junit: 'xml' };
// A new rule must not change the golden files.
const some = ['links/missing-file', 'shell/syntax'];
const rules = allRules.filter(({ id }) => some.includes(id));
const result = await checkTexts({ 'page.md': page, 'clean.md': 'Text.\n' }, [
  'page.md',
  'clean.md',
]);
const golden = (name: string) => join(import.meta.dirname, 'golden', name);

it.each(formats)('writes %s', async (format) => {
  const text = reporters[format](result, { color: false, rules });
  await expect(`${text}\n`).toMatchFileSnapshot(golden(`${format}.${extension[format]}`));
});

it('colours nothing but marks, and nothing of the page reaches the terminal as a command', () => {
  const text = reporters.pretty(result, { color: true, rules });
  expect(text).not.toContain('\u0007');
  const uncoloured = text
    .split('\u001B')
    .map((part) => part.replace(/^\[\d+m/, ''))
    .join('');
  expect(uncoloured).toBe(reporters.pretty(result, { color: false, rules }));
});

it('puts the caret under its column, whatever stands before it', async () => {
  const text = '表が壊れ 🚒 e\u0301 \u202E [gone](./gone.md)\n';
  const found = await checkTexts({ 'a.md': text }, ['a.md']);
  const lines = reporters.pretty(found, { color: false, rules }).split('\n');
  expect(lines[1]).toContain('\uFFFD');
  // Four signs and the engine are two columns wide, the accent none.
  expect(lines[2]).toBe(`    | ${' '.repeat(8 + 1 + 2 + 1 + 1 + 1 + 1 + 1 + 7)}${'^'.repeat(9)}`);
});

it('knows how wide signs of other scripts are', async () => {
  const text = '\u{20BB7} \u0915\u093E \u1112\u1161\u11AB \u00AD [gone](./gone.md)\n';
  const found = await checkTexts({ 'a.md': text }, ['a.md']);
  const lines = reporters.pretty(found, { color: false, rules }).split('\n');
  // One of four bytes, a vowel beside its letter, a syllable of three parts, a hyphen that is shown.
  expect(lines[2]).toBe(`    | ${' '.repeat(2 + 1 + 2 + 1 + 2 + 1 + 1 + 1 + 7)}${'^'.repeat(9)}`);
});

it('fits a frame into a narrow terminal, with the caret under its column', async () => {
  const sign = '表';
  const text = `${'words '.repeat(20)}${sign.repeat(20)} [gone](./gone.md) ${sign.repeat(60)}\n\n[near](./near.md) ${'more '.repeat(40)}\n`;
  const found = await checkTexts({ 'a.md': text }, ['a.md']);
  const lines = reporters.pretty(found, { color: false, rules, width: 40 }).split('\n');
  const frames = lines.filter((line) => /^ {2}[\d ] \|/.test(line));
  expect(frames).toHaveLength(4);
  const columns = (line: string) => line.length + line.split(sign).length - 1;
  for (const frame of frames) expect(columns(frame)).toBeLessThanOrEqual(40);
  for (const at of [0, 2]) {
    const [shown = '', caret = ''] = frames.slice(at);
    const marked = [...shown].findIndex(
      (_, i) => columns(shown.slice(0, i)) === caret.indexOf('^'),
    );
    expect(shown.slice(marked)).toMatch(/^\.\/(?:gone|near)\.md/);
  }
});

it('keeps little of a line that has no end', async () => {
  const text = `${'[gone](./gone.md) '.repeat(3000)}\n`;
  const found = await checkTexts({ 'a.md': text }, ['a.md']);
  expect(found.diagnostics).toHaveLength(3000);
  for (const each of found.diagnostics) {
    expect(each.lineText.length).toBeLessThanOrEqual(2000);
    const [frame = '', shown = '', caret = ''] = reporters
      .pretty({ ...found, diagnostics: [each] }, { color: false, rules })
      .split('\n');
    expect(frame).toContain(`:1:${each.column} `);
    expect(shown.slice(caret.indexOf('^'))).toMatch(/^\.\/gone\.md\)/);
  }
  expect(reporters.json(found, { color: false, rules })).not.toContain('lineFrom');
});

it('says that nothing was found', async () => {
  const clean: CheckResult = await checkTexts({ 'clean.md': 'Text.\n' }, ['clean.md']);
  expect(reporters.pretty(clean, { color: false, rules })).toBe(
    '0 errors, 0 warnings in 1 file, 0 blocks, 0 commands, 0 links.',
  );
  expect(reporters.github(clean, { color: false, rules })).toBe('');
});

it('writes XML that holds no control characters', () => {
  expect(reporters.junit(result, { color: false, rules })).not.toMatch(/[^\P{Cc}\n]/u);
});
