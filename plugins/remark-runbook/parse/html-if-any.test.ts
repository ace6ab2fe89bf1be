import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { compileSync, nodeTypes } from '@mdx-js/mdx';
import rehypeRaw from 'rehype-raw';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { type Plugin, type Processor, unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseHtmlIfAny } from './html-if-any.ts';

function ours(this: Processor): void {
  parseHtmlIfAny(this);
}

/** The module that a site makes of a page. */
function moduleOf(text: string, plugins: readonly Plugin[]): string {
  const options = { passThrough: [...nodeTypes] };
  const code = compileSync(text, {
    format: 'md',
    jsx: true,
    remarkPlugins: [remarkFrontmatter, remarkGfm, ...plugins],
    rehypePlugins: [[rehypeRaw, options]],
  });
  return String(code);
}

describe('makes the same of', () => {
  it.each([
    ['HTML', 'A <b>word</b>.\n\n<details><summary>More</summary>\n\n*Text*\n\n</details>'],
    ['a comment', 'Text\n\n<!-- not shown -->'],
    ['footnotes', 'Text[^1]\n\n[^1]: A note.'],
    [
      'tasks, tables, images, code',
      '- [x] a\n- [ ] b\n\n3. c\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n\n![x](y.png "z")\n\n```js {1}\nx\n```',
    ],
  ])('%s', (_, text) => {
    expect(moduleOf(text, [ours])).toEqual(moduleOf(text, []));
  });

  const docs = path.resolve(import.meta.dirname, '../../../docs');
  const names = readdirSync(docs, { recursive: true, encoding: 'utf8' });
  it.each(names.filter((name) => name.endsWith('.md')))('docs/%s', (file) => {
    const text = readFileSync(path.join(docs, file), 'utf8');
    expect(moduleOf(text, [ours])).toEqual(moduleOf(text, []));
  });
});

it('reads no page that holds no HTML', () => {
  const read: string[] = [];
  function rehypeRaw() {
    return (_: unknown, file: { value: unknown }) => {
      read.push(String(file.value));
    };
  }
  const site = unified().use(remarkParse).use(ours);
  const processor = site.use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);
  for (const text of ['Plain *text*', 'A <b>word</b>']) {
    processor.runSync(processor.parse(text), { value: text } as never);
  }
  expect(read).toEqual(['A <b>word</b>']);
});
