import type {
  Code,
  List,
  ListItem,
  Nodes,
  Parent,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { ParsedPage } from '../parse/parsed-page.ts';
import type { Directive } from '../parse/vocabulary.ts';
import { ruleOf } from '../parse/vocabulary.ts';
import { wordsOf } from '../parse/words.ts';
import { diagramHash, diagramText } from './diagram.ts';
import { exportConst, flow, importDefault, inline, Local } from './jsx.ts';
import { blockData, pageData } from './page-data.ts';

/** What rendering needs to know of the site. */
export interface RenderOptions {
  /** The page's Markdown, for examples shown beside their source. */
  source: string;
  /** The module that default-exports a service's description. */
  serviceModule: (service: string) => string;
  /** The module that default-exports what the last drill found of this page, if there is one. */
  drillModule?: string | undefined;
  /** The module that default-exports the drawing of a diagram, by its hash, if it is drawn. */
  drawingModule?: ((hash: string) => string | undefined) | undefined;
}

/**
 * Replaces what the model knows by elements of the site, and adds `export const runbook`, the data
 * the browser works with. Everything else of the tree is left exactly as it was.
 */
export function renderPage(tree: Root, page: ParsedPage, options: RenderOptions): void {
  const drilled = page.blocks.size > 0 ? options.drillModule : undefined;
  // Which fence of the page it is: what a drill found is told by that.
  const places = new Map(
    drilled === undefined ? [] : [...page.blocks.keys()].map((node, n) => [node, n]),
  );
  /** The modules of drawings, and the name of each on this page. */
  const drawings = new Map<string, string>();
  tree.children = renderAll(tree.children);
  tree.children.push(...[...drawings].map(([module, local]) => importDefault(local, module)));
  const nothingToDo = page.lists.size === 0 && page.blocks.size === 0 && page.mentions.size === 0;
  if (!nothingToDo) tree.children.push(...moduleCode());

  function moduleCode(): RootContent[] {
    const locals = new Map([...page.mentions].map((service, i) => [service, `runbookService${i}`]));
    return [
      ...[...locals].map(([service, local]) =>
        importDefault(local, options.serviceModule(service)),
      ),
      ...(drilled === undefined ? [] : [importDefault('runbookDrill', drilled)]),
      exportConst(
        'runbook',
        { page: pageData(page.playbook) },
        locals,
        drilled === undefined ? {} : { drill: 'runbookDrill' },
      ),
    ];
  }

  function renderAll<T extends Nodes>(nodes: readonly T[]): T[] {
    return nodes.flatMap((node) => render(node)) as T[];
  }

  function render(node: Nodes): Nodes[] {
    if (node.type === 'list' && page.lists.has(node)) return [renderList(node)];
    if (node.type === 'code' && page.blocks.has(node)) return [renderBlock(node)];
    if ('name' in node && isOurs(node)) return renderDirective(node);
    const diagram = diagramText(node);
    if (diagram !== undefined) return [renderDiagram(node, diagram)];
    if ('children' in node) (node as Parent).children = renderAll((node as Parent).children);
    return [node];
  }

  function renderList(node: List): Nodes {
    if (page.lists.get(node)?.kind === 'tasks') {
      node.children = node.children.map((item) => renderItem(item, 'RunbookTask') as ListItem);
      return node;
    }
    return flow(
      'RunbookStepList',
      {},
      node.children.map((item) => renderItem(item, 'RunbookStep')),
    );
  }

  function renderItem(item: ListItem, name: string): RootContent {
    const step = page.steps.get(item);
    if (!step) {
      item.children = renderAll(item.children);
      return item;
    }
    const [first, ...rest] = item.children;
    const titled = first?.type === 'paragraph';
    const title: PhrasingContent[] = titled ? renderAll(first.children) : [];
    const body = titled ? rest : item.children;
    return flow(name, { id: step.id }, [
      flow('RunbookStepTitle', {}, title as RootContent[]),
      ...renderAll(body),
    ]);
  }

  function renderBlock(node: Code): Nodes {
    const block = page.blocks.get(node);
    return flow('RunbookCommands', {
      block: block ? blockData(block) : { commands: [] },
      n: places.get(node),
    });
  }

  /** Without a drawing it is left to the browser, by the site's own element. */
  function renderDiagram(node: Nodes, value: string): Nodes {
    const module = options.drawingModule?.(diagramHash(value));
    if (module === undefined) return node;
    const local = drawings.get(module) ?? `runbookDrawing${drawings.size}`;
    drawings.set(module, local);
    return flow('RunbookDiagram', { value, drawing: new Local(local) });
  }

  function renderDirective(node: Directive): Nodes[] {
    const { service } = node.attributes ?? {};
    switch (node.name) {
      case 'steps':
        return renderSteps(node as ContainerDirective);
      case 'escalate':
        return []; // stands in its list's data; shown at the end of the steps
      case 'corrected':
        return [renderCorrected(node as ContainerDirective)];
      case 'example':
        return [
          flow(
            'RunbookExample',
            { source: sliceOf(node) },
            renderAll(node.children as RootContent[]),
          ),
        ];
      case 'symptoms':
      case 'instead':
      case 'expect':
      case 'undo':
        return [flow(componentOf(node.name), {}, renderAll(node.children as RootContent[]))];
      case 'severity':
        return [inline('RunbookSeverity', { level: wordsOf(node), service })];
      default:
        return [flow('RunbookTable', { kind: node.name, service })];
    }
  }

  function renderSteps(node: ContainerDirective): Nodes[] {
    const model = node.children
      .flatMap((child) => (child.type === 'list' ? [page.lists.get(child)] : []))
      .findLast((list) => list?.kind === 'steps');
    const index = model ? page.playbook.lists.indexOf(model) : undefined;
    return [flow('RunbookSteps', { list: index }, renderAll(node.children))];
  }

  function renderCorrected(node: ContainerDirective): Nodes {
    const [first, ...rest] = node.children;
    const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
    const note = labelled ? renderAll(first.children) : [];
    return flow('RunbookCorrected', {}, [
      flow('RunbookCorrectedNote', {}, note as RootContent[]),
      ...asSource(labelled ? rest : node.children),
    ]);
  }

  /** The lines between a container's opening and closing colons, without their indentation. */
  function sliceOf({ position }: Directive): string {
    if (!position) return '';
    const { start, end } = position;
    return options.source
      .split(/\r?\n/)
      .slice(start.line, end.line - 1)
      .map((line) => line.slice(Math.min(start.column - 1, line.search(/\S|$/))))
      .join('\n');
  }
}

/** The source's own wording: fences become plain text that nothing offers to copy or run. */
function asSource(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => {
    if (node.type === 'code') return flow('RunbookSource', { text: node.value });
    if ('children' in node) {
      return { ...node, children: asSource(node.children as RootContent[]) } as RootContent;
    }
    return node;
  });
}

function isOurs(node: Nodes): node is Directive {
  if (
    node.type !== 'containerDirective' &&
    node.type !== 'leafDirective' &&
    node.type !== 'textDirective'
  ) {
    return false;
  }
  return !node.data && ruleOf(node.name)?.type === node.type;
}

function componentOf(name: string): string {
  return `Runbook${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
