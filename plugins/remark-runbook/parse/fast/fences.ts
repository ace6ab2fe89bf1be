import type { Nodes, Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

const fence = /(?<![^\n])[ \t>]*(:{3,})[ \t]*(?![^\n])/g;

/**
 * Whether the site may see directives end elsewhere than a tree says. To the site a directive ends
 * at the first line of enough colons, whatever list or other directive that line stands in; one that
 * is never closed, and colons that close nothing, are its author's mistakes and rare.
 *
 * @param text with simple line ends
 */
export function closesElsewhere(tree: Root, text: string): boolean {
  const fences = fencesIn(text);
  const open = new Set(fences.keys());
  const shown = new Set<number>();

  const endsElsewhere = (node: ContainerDirective): boolean => {
    const { line: start, column, offset } = node.position?.start ?? nowhere;
    const end = node.position?.end.line ?? 0;
    const colons = /:+/.exec(lineAt(text, offset ?? 0))?.[0].length ?? 0;
    const indented = column !== 1 && tree.children.includes(node);
    if (indented || end === start || (fences.get(end) ?? 0) < colons) return true;
    for (const [line, count] of fences) {
      if (start < line && line < end && count >= colons) return true;
    }
    // One line cannot end two of them.
    return !open.delete(end);
  };
  const differs = (node: Nodes): boolean => {
    if ((node.type === 'code' || node.type === 'html') && node.position) {
      const { start, end } = node.position;
      for (const line of fences.keys()) if (start.line <= line && line <= end.line) shown.add(line);
    }
    if (node.type === 'containerDirective' && endsElsewhere(node)) return true;
    if (!('children' in node)) return false;
    for (const child of node.children) if (differs(child)) return true;
    return false;
  };
  return differs(tree) || [...open].some((line) => !shown.has(line));
}

const nowhere = { line: 0, column: 0, offset: 0 };

/** The lines of nothing but colons, each with their count. */
function fencesIn(text: string): Map<number, number> {
  const found = new Map<number, number>();
  let line = 1;
  let from = 0;
  for (const { index, 1: colons = '' } of text.matchAll(fence)) {
    for (let end = text.indexOf('\n', from); end >= 0 && end < index; ) {
      line += 1;
      from = end + 1;
      end = text.indexOf('\n', from);
    }
    found.set(line, colons.length);
  }
  return found;
}

function lineAt(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}
