import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AllContent } from '@docusaurus/types';
import { diagramHash } from 'remark-runbook';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hasUndrawn } from './undrawn.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-undrawn-'));
const docs = join(folder, 'docs');
const drawings = join(folder, 'drawings');
const ours = [{ id: 'index' }, { id: 'shop/database-down' }];

beforeAll(() => {
  for (const path of [docs, drawings]) mkdirSync(path);
  writeFileSync(join(docs, 'index.md'), '```mermaid\npie\n```\n');
  writeFileSync(join(drawings, `${diagramHash('pie')}.svg`), '<svg/>');
});
afterAll(() => rmSync(folder, { recursive: true }));

it('is nothing to draw where all is drawn', () => {
  const others: AllContent = {
    'docusaurus-plugin-content-blog': { default: { blogPosts: [] } },
    'docusaurus-plugin-content-pages': { default: [{ type: 'jsx' }] },
  };
  expect(hasUndrawn(docs, drawings, ours, others)).toBe(false);
});

it('is something to draw where a diagram is not drawn, in a part of a page too', () => {
  expect(hasUndrawn(docs, undefined, ours, {})).toBe(true);
  const part = join(docs, '_part.mdx');
  writeFileSync(part, '```mermaid\ngantt\n```\n');
  expect(hasUndrawn(docs, drawings, ours, {})).toBe(true);
  rmSync(part);
});

it.each<[string, { id: string }[], AllContent]>([
  ['another version of the docs', [...ours, { id: '../versioned_docs/1/index' }], {}],
  ['a blog', ours, { 'docusaurus-plugin-content-blog': { default: { blogPosts: [{}] } } }],
  ['a page', ours, { 'docusaurus-plugin-content-pages': { default: [{ type: 'mdx' }] } }],
])('may be something to draw in %s', (_, published, allContent) => {
  expect(hasUndrawn(docs, drawings, published, allContent)).toBe(true);
});
