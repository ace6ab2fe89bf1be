import type { Nodes } from 'hast';
import type { Processor } from 'unified';

/**
 * Has a pipeline parse the HTML of those pages only that hold any. Docusaurus leads every page of
 * Markdown through rehype-raw, for which it is written out and read again, each element of MDX by
 * itself; where there is no HTML the same comes out.
 *
 * To be called before the processor is frozen; one without rehype-raw is left as it is.
 */
export function parseHtmlIfAny(processor: Processor): void {
  for (const attached of processor.attachers) {
    const [plugin] = attached;
    if (plugin.name !== 'rehypeRaw') continue;
    attached[0] = function (...options) {
      const parse = plugin.apply(this, options);
      return (
        parse &&
        ((tree, ...rest) => {
          if (holdsHtml(tree as Nodes)) return parse(tree, ...rest);
          joinTexts(tree as Nodes);
          return undefined;
        })
      );
    };
  }
}

/** Texts that stand side by side are one, as they are to who reads HTML. */
function joinTexts(node: Nodes): void {
  if (!('children' in node)) return;
  const joined: Nodes[] = [];
  for (const child of node.children) {
    const last = joined.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else joined.push(child);
    joinTexts(child);
  }
  if (joined.length < node.children.length) node.children = joined as typeof node.children;
}

/** Whether a page holds HTML; or footnotes, whose attributes only read right when they were read. */
function holdsHtml(node: Nodes): boolean {
  if (node.type === 'raw') return true;
  if (node.type === 'element' && 'dataFootnotes' in node.properties) return true;
  return 'children' in node && node.children.some(holdsHtml);
}
