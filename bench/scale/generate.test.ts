import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../plugins/docusaurus-plugin-runbook/content.ts';
import { generateDocs } from './generate.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');
const folder = mkdtempSync(path.join(tmpdir(), 'handrail-scale-'));
afterAll(() => rmSync(folder, { recursive: true }));

const size = { services: 4, playbooks: 12 };
const out = path.join(folder, 'first');
const questions = generateDocs(docs, out, size);

const textsIn = (of: string) =>
  readdirSync(of, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => [name, readFileSync(path.join(of, name), 'utf8')] as const);

describe('a generated site', () => {
  it('has so many services, each with so many playbooks, and the checks of a build pass', async () => {
    const content = await loadContent({ docsDir: out, implicitSteps: true });
    expect(content.services).toHaveLength(size.services);
    const counts = content.services.map(
      ({ id }) => content.playbooks.filter((one) => one.service === id && one.severity).length,
    );
    expect(counts).toEqual([12, 12, 12, 12]);
    const made = content.playbooks.filter(
      ({ id }) => id.startsWith('orders/') && id !== 'orders/index',
    );
    for (const { lists, signals } of made) {
      expect(lists.flatMap(({ steps }) => steps)).toHaveLength(8);
      expect(signals).toHaveLength(2);
    }
  });

  it('keeps the pages of this site as they are', () => {
    const name = 'lcbp3-dms/database-down.md';
    expect(readFileSync(path.join(out, name))).toEqual(readFileSync(path.join(docs, name)));
  });

  it('is the same every time, with no page like another', () => {
    const again = path.join(folder, 'again');
    expect(generateDocs(docs, again, size)).toEqual(questions);
    const texts = textsIn(out);
    expect(textsIn(again)).toEqual(texts);
    expect(new Set(texts.map(([, text]) => text)).size).toBe(texts.length);
  });

  it('has the pages that its questions ask for', () => {
    expect(questions.length).toBeGreaterThan(10);
    for (const [, page] of questions) {
      expect(existsSync(path.join(out, page.replace(/\/$/, '.md')))).toBe(true);
    }
  });
});
