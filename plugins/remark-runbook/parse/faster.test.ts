import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { expect, it } from 'vitest';
import { parseFaster } from './faster.ts';

const faster: Root = { type: 'root', children: [] };

function ours(this: Processor): void {
  parseFaster(this, (text) => (text === 'strange' ? undefined : faster));
}

const site = () =>
  unified().use(remarkParse).use(remarkFrontmatter).use(remarkDirective).use(remarkGfm);

it('parses what the site parses, in whatever order it was taught', () => {
  expect(site().use(ours).parse('text')).toBe(faster);
});

it('leaves a text that it does not know to the parser of the site', () => {
  expect(site().use(ours).parse('strange').children).toHaveLength(1);
});

it('leaves all to a parser that knows more, or less', () => {
  const mdx = site().use(remarkMdx).use(ours);
  // Attached later than what makes it faster, too.
  const later = site().use(ours).use(remarkMdx);
  const plain = unified().use(remarkParse).use(ours);
  const toml = unified().use(remarkParse).use(remarkFrontmatter, 'toml').use(remarkDirective);
  for (const processor of [mdx, later, plain, toml.use(remarkGfm).use(ours)]) {
    expect(processor.parse('text').children).toHaveLength(1);
  }
});
