import type { Root } from 'mdast';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../parse/markdown.ts';
import { parsePage } from '../parse/page.ts';
import { diagramHash } from './diagram.ts';
import { renderPage } from './page.ts';

/** The elements of a page with these diagrams, and what it imports. */
function rendered(texts: readonly string[], drawn: readonly string[]): string[] {
  const tree = parseMarkdown('', 'md');
  // As Docusaurus leaves a fence of mermaid for other plugins.
  tree.children = texts.map((value) => ({
    type: 'mermaidCodeBlock',
    data: { hName: 'mermaid', hProperties: { value } },
  })) as unknown as Root['children'];
  const page = parsePage(tree, { id: 'shop/page', frontMatter: { signals: [] } });
  renderPage(tree, page, {
    source: '',
    serviceModule: (service) => service,
    drawingModule: (hash) => (drawn.map(diagramHash).includes(hash) ? `drawn/${hash}` : undefined),
  });
  return tree.children.map((node) => {
    if (node.type === 'mdxJsxFlowElement') {
      const given = node.attributes.map(({ value }) =>
        typeof value === 'object' ? `{${value?.value}}` : value,
      );
      return `${node.name} ${given.join(' ')}`;
    }
    if (node.type !== 'mdxjsEsm') return node.type;
    const [statement] = node.data?.estree?.body ?? [];
    if (statement?.type !== 'ImportDeclaration') return node.type;
    return `${statement.specifiers[0]?.local.name} from ${statement.source.value}`;
  });
}

it('a diagram gets the drawing of its text, each imported once', () => {
  expect(rendered(['pie', 'gantt', 'pie'], ['pie', 'gantt'])).toEqual([
    'RunbookDiagram pie {runbookDrawing0}',
    'RunbookDiagram gantt {runbookDrawing1}',
    'RunbookDiagram pie {runbookDrawing0}',
    `runbookDrawing0 from drawn/${diagramHash('pie')}`,
    `runbookDrawing1 from drawn/${diagramHash('gantt')}`,
  ]);
});

it('a diagram that was edited since, or never drawn, is left to the browser', () => {
  expect(rendered(['pie title Edited'], ['pie'])).toEqual(['mermaidCodeBlock']);
});
