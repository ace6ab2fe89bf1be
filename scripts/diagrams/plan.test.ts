import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diagramHash } from 'remark-runbook';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planDrawings } from './plan.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('the diagrams of the docs are drawn as they are: if not, run "npm run diagrams"', () => {
  const { draw, keep, remove } = planDrawings(path.join(root, 'docs'), path.join(root, 'diagrams'));
  expect(draw.map(({ file, line }) => `${file}:${line}`)).toEqual([]);
  expect(remove).toEqual([]);
  expect(keep.length).toBeGreaterThan(0);
});

describe('what there is to do', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'handrail-diagrams-'));
  const docs = path.join(folder, 'docs');
  const drawings = path.join(folder, 'drawings');
  const drawingOf = (text: string) => path.join(drawings, `${diagramHash(text)}.svg`);

  beforeAll(() => {
    mkdirSync(path.join(docs, 'shop'), { recursive: true });
    const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\`\n`;
    const example = `\`\`\`\`md\n${fence('flowchart TD; only --> shown')}\`\`\`\`\n`;
    const inList = `1. Look\n\n   ${fence('pie').replaceAll('\n', '\n   ')}`;
    writeFileSync(path.join(docs, 'a.md'), `---\ntitle: A\n---\n\n${fence('flowchart TD')}`);
    writeFileSync(path.join(docs, 'shop/b.md'), `${fence('flowchart TD')}\n${example}\n${inList}`);
    writeFileSync(path.join(docs, 'c.mdx'), `<b>{1 + 1}</b>\n\n${fence('gantt')}`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is to draw each text once, wherever it stands', () => {
    const { draw, keep, remove } = planDrawings(docs, drawings);
    expect(draw.map(({ text, file, line }) => [text, path.relative(docs, file), line])).toEqual([
      ['flowchart TD', 'a.md', 6],
      ['gantt', 'c.mdx', 4],
      ['pie', path.join('shop', 'b.md'), 14],
    ]);
    expect([keep, remove]).toEqual([[], []]);
  });

  it('is to keep what is drawn, unless it is wanted again, and to delete what no page holds', () => {
    mkdirSync(drawings);
    for (const text of ['pie', 'an older one']) writeFileSync(drawingOf(text), '');
    writeFileSync(path.join(drawings, 'README.md'), '');
    const { draw, keep, remove } = planDrawings(docs, drawings);
    expect(draw.map(({ text }) => text)).toEqual(['flowchart TD', 'gantt']);
    expect(keep.map(({ drawing }) => drawing)).toEqual([drawingOf('pie')]);
    expect(remove).toEqual([drawingOf('an older one')]);
    expect(planDrawings(docs, drawings, true).draw).toHaveLength(3);
  });
});
