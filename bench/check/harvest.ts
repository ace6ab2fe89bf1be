import { readFileSync } from 'node:fs';
import { parseMarkdown } from 'remark-runbook';
import { docs, pagesIn } from './pages.ts';

/** What this site's own pages are made of, as Markdown. */
export interface Harvest {
  /** Paragraphs, lists without blocks, and tables. */
  prose: string[];
  /** Blocks of commands, with their fences. */
  blocks: string[];
}

const prosaic = new Set(['paragraph', 'list', 'table', 'blockquote']);

/** Takes this site's own pages apart. */
export function harvest(): Harvest {
  const found: Harvest = { prose: [], blocks: [] };
  for (const file of pagesIn(docs)) {
    const text = readFileSync(file, 'utf8');
    const source = ({ position }: Node) => text.slice(position?.start.offset, position?.end.offset);
    const walk = (node: Node, top: boolean) => {
      if (isCommands(node)) found.blocks.push(outdented(source(node)));
      else if (top && prosaic.has(node.type) && !/^\s*(?:```|:::|::\w)/m.test(source(node))) {
        found.prose.push(source(node));
      }
      if ('children' in node) for (const child of node.children) walk(child, node.type === 'root');
    };
    walk(parseMarkdown(text, 'md'), false);
  }
  return found;
}

type Node = ReturnType<typeof parseMarkdown> | ReturnType<typeof parseMarkdown>['children'][number];

const isCommands = (node: Node) => 'lang' in node && /^(?:bash|sh|shell)$/.test(node.lang ?? '');

/** A block in a list stands below its text; alone it stands at the edge, and says only its language. */
function outdented(block: string): string {
  const lines = block.split('\n');
  const indent = /^ */.exec(lines.at(-1) ?? '')?.[0].length ?? 0;
  const [first = '', ...rest] = lines.map((line) =>
    line.slice(/^ */.exec(line)?.[0].length === 0 ? 0 : indent),
  );
  return [first.replace(/^(\W+\w+).*/, '$1'), ...rest].join('\n');
}
