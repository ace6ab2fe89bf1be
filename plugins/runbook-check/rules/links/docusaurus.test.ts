import { expect, it } from 'vitest';
import { check } from '../../check.ts';
import { emptyConfig } from '../../config.ts';
import { memoryTree } from '../../tree.ts';
import { rules } from '../index.ts';

/* Where Docusaurus looks for a file that a page names. */
const files = {
  '/site/docusaurus.config.js': 'export default {};',
  '/site/docs/start.md': '# Start\n',
  '/site/docs/sub/_part.md': '## Of the part\n',
};

async function missing(file: string, text: string, others: Record<string, string> = files) {
  const input = { rules, config: emptyConfig, roots: ['/site'], today: '2026-06-01' };
  const tree = memoryTree({ ...others, [file]: text });
  const { diagnostics } = await check({ ...input, tree, sources: [{ path: file, file, text }] });
  return diagnostics.filter(({ rule }) => rule.startsWith('links/')).map(({ message }) => message);
}

it.each(['/site/docs/sub/page.md', '/site/i18n/fr/current/page.md'])(
  'finds a page beside this one, in the docs and in the site: %s',
  async (file) => {
    expect(await missing(file, '[1](start.md#start) [2](docs/start.md)\n')).toEqual([]);
    expect(await missing(file, '[1](./start.md) [2](gone.md)\n')).toEqual([
      'There is no file ./start.md.',
      'There is no file gone.md.',
    ]);
  },
);

it('looks nowhere else where there is no such site', async () => {
  const { '/site/docusaurus.config.js': _, ...others } = files;
  expect(await missing('/site/docs/sub/page.md', '[1](start.md)\n', others)).toHaveLength(1);
});

it('takes the headings of what a page imports for its own', async () => {
  const text = "import Part from '@site/docs/sub/_part.md';\n\n[1](#of-the-part) [2](#gone)\n";
  expect(await missing('/site/docs/page.mdx', text)).toEqual(['There is no #gone on this page.']);
});
