import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxJsxToMarkdown } from 'mdast-util-mdx-jsx';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { parsePageFile } from './parse/file.ts';
import { parseMarkdown } from './parse/markdown.ts';
import { parsePage } from './parse/page.ts';
import { renderPage } from './render/page.ts';

// One folder a case: `input.md` or `input.mdx` in, and out: the model with its problems, and the
// rendered tree as MDX. `npx vitest -u` writes what is new; read it before you commit it.
const folder = join(import.meta.dirname, 'fixtures');

describe.each(readdirSync(folder))('%s', (name) => {
  const input = readdirSync(join(folder, name)).find((file) => file.startsWith('input.')) ?? '';
  const text = readFileSync(join(folder, name, input), 'utf8');

  it('gives the model', async () => {
    const { playbook, problems } = parsePageFile(text, `shop/${input}`, ['shop']);
    const json = `${JSON.stringify({ playbook, problems }, null, 2)}\n`;
    await expect(json).toMatchFileSnapshot(join(folder, name, 'model.json'));
  });

  it('renders the tree', async () => {
    const tree = parseMarkdown(text, input.endsWith('.mdx') ? 'mdx' : 'md');
    const context = { id: 'shop/input', service: 'shop', frontMatter: { signals: [] } };
    const page = parsePage(tree, context);
    renderPage(tree, page, { source: text, serviceModule: (service) => `${service}.json` });
    await expect(print(tree)).toMatchFileSnapshot(join(folder, name, 'output.mdx'));
  });
});

/** The tree without the data export (the model shows that), as MDX text. */
function print(tree: Root): string {
  const children = tree.children.filter(({ type }) => type !== 'yaml' && type !== 'mdxjsEsm');
  return toMarkdown(
    { ...tree, children },
    { extensions: [gfmToMarkdown(), directiveToMarkdown(), mdxJsxToMarkdown({ printWidth: 80 })] },
  );
}
