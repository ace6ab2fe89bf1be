import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../testing/doc.ts';
import { checkFolder, checkTexts, lineFor, ruleFolders } from '../testing/folder.ts';
import { rules } from './index.ts';

const root = import.meta.dirname;

it('registers every rule that has a folder, by its id, in order', () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleFolders());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const folder = join(root, id);
  const text = readFileSync(join(folder, 'doc.md'), 'utf8');
  const doc = readDoc(text);

  it('has a page with a title, a description and all sections', () => {
    expect(text).toMatch(/^---\ntitle: \S+\ndescription: "[^"]+"\n---\n/);
    expect(text).toContain(`title: ${id}\n`);
    expect(doc.sections).toEqual(['Problematic', 'Correct', 'Why', 'Exceptions', 'Options']);
    expect(doc.level).toBe(rule.level);
    expect(rule.why).toMatch(/^[A-Z].*\.$/);
  });

  it('finds what its page calls problematic', async () => {
    expect(doc.problematic.length).toBeGreaterThan(0);
    for (const { name, text: page } of doc.problematic) {
      const { diagnostics } = await checkTexts({ ...doc.files, [name]: page }, [name]);
      expect(diagnostics.filter((one) => one.rule === id).map(lineFor), page).not.toEqual([]);
    }
  });

  it('finds nothing in what its page calls correct', async () => {
    expect(doc.correct.length).toBeGreaterThan(0);
    for (const { name, text: page } of doc.correct) {
      const files = { ...doc.files, ...doc.mended, [name]: page };
      const { diagnostics } = await checkTexts(files, [name]);
      expect(diagnostics.filter((one) => one.rule === id).map(lineFor), page).toEqual([]);
    }
  });

  it('finds what its invalid fixtures expect', async () => {
    const all = await checkFolder(join(folder, 'fixtures/invalid'));
    const found = all.filter((one) => one.rule === id);
    expect(found).not.toEqual([]);
    const lines = `${found.map(lineFor).join('\n')}\n`;
    await expect(lines).toMatchFileSnapshot(join(folder, 'fixtures/invalid/expected.txt'));
  });

  it('finds nothing in its valid fixtures', async () => {
    const valid = join(folder, 'fixtures/valid');
    expect(existsSync(valid) && readdirSync(valid)).not.toEqual([]);
    const found = await checkFolder(valid);
    expect(found.filter((one) => one.rule === id).map(lineFor)).toEqual([]);
  });
});
