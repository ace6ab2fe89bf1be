import { createRequire } from 'node:module';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, it } from 'vitest';
import { parseMarkdown } from './markdown.ts';
import { createSections } from './sections.ts';

/* The ids of headings are those that Docusaurus' own plugin gives to the same tree. */
const require = createRequire(import.meta.url);
const { default: headings } = require('@docusaurus/mdx-loader/lib/remark/headings');

const piece = fc.constantFrom(
  ...['Word', '**bold text**', '`code --flag`', '[link](./a.md)', '![alt text](a.png)', '<b>b</b>'],
  ...[
    '<a name="x"></a>',
    '<br/>',
    '&amp;',
    '&nbsp;',
    '\\*',
    ':rocket:',
    '🚀',
    '👩‍🚒',
    'ไทย ก',
    '中文',
  ],
  ...[
    'C++',
    'a/b',
    'a_b',
    '1.2.3',
    '$VAR',
    '<host>',
    '{x}',
    '{#own-id}',
    '{#Own id}',
    '[^1]',
    '12:30',
  ],
  ...[
    'redis:latest',
    ':severity[P1]',
    '<!-- note -->',
    '<!-- #by-comment -->',
    'constructor',
    'İ',
    '#',
  ],
);
const words = fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
const heading = fc
  .tuple(
    words,
    fc.constantFrom('## @', '# @ ##', '@\nmore\n===', '> ## @', '- ## @', '## @{#glued}'),
  )
  .map(([text, form]) => form.replace('@', () => text));
const page = fc.array(heading, { minLength: 1, maxLength: 5 }).map((all) => all.join('\n\n'));

const all = (node: Nodes): Extract<Nodes, { type: 'heading' }>[] =>
  node.type === 'heading' ? [node] : 'children' in node ? node.children.flatMap(all) : [];

it('are those of Docusaurus', { timeout: 60_000 }, async () => {
  const check = async (text: string) => {
    const theirs = parseMarkdown(`${text}\n\n[^1]: A note.\n`, 'md');
    await headings({ anchorsMaintainCase: false })(theirs);
    const sections = createSections();
    const ours = all(parseMarkdown(`${text}\n\n[^1]: A note.\n`, 'md')).map(
      (one) => sections.of(one).anchor,
    );
    expect(ours, text).toEqual(all(theirs).map(({ data }) => (data as { id: string }).id));
  };
  await fc.assert(fc.asyncProperty(page, check), { numRuns: 1000, seed: 1 });
});
