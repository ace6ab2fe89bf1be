import { expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';
import { asMdx2 } from './mdx1.ts';

const parse = (text: string) => parseMarkdown(text, 'mdx');

it('reads comments of HTML, as Docusaurus does', () => {
  const text = '# A\n\n<!-- one\n*/ more -->\n\nText <!-- two --> goes on.\n';
  expect(asMdx2(text)).toHaveLength(text.length);
  expect(parse(text).children.map(({ type }) => type)).toEqual([
    'heading',
    'mdxFlowExpression',
    'paragraph',
  ]);
});

it('reads the id of a heading, with its places', () => {
  const text = '## Restart it {#restart}\n\nText.\n';
  const [heading] = parse(text).children;
  expect(heading).toMatchObject({
    type: 'heading',
    children: [{ type: 'text', value: 'Restart it {#restart}' }],
    position: { end: { offset: 24 } },
  });
});

it('leaves code as it is', () => {
  const text = '```html\n<!-- shown -->\n## A {#a}\n```\n\n`<!-- shown -->`\n';
  const [code, paragraph] = parse(text).children;
  expect(code).toMatchObject({ value: '<!-- shown -->\n## A {#a}' });
  expect(paragraph).toMatchObject({ children: [{ value: '<!-- shown -->' }] });
});

it('leaves what is wrong to MDX', () => {
  expect(() => parse('<!-- never closed\n')).toThrow();
  expect(() => parse('{#no-heading}\n')).toThrow();
});
