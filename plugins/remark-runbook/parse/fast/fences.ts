import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';

const fence = /^[ \t>]*(:{3,})[ \t]*$/;

/**
 * Whether the site may see directives end elsewhere than a tree says. To the site a directive ends
 * at the first line of enough colons, whatever list or other directive that line stands in; one that
 * is never closed, and colons that close nothing, are its author's mistakes and rare.
 */
export function closesElsewhere(tree: Root, text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  const open = new Set<number>();
  const shown = new Set<number>();
  for (const [index, line] of lines.entries()) if (fence.test(line)) open.add(index + 1);
  const colonsAt = (line: number) => fence.exec(lines[line - 1] ?? '')?.[1]?.length ?? 0;

  const differs = (node: Nodes): boolean => {
    const start = node.position?.start.line ?? 0;
    const end = node.position?.end.line ?? 0;
    if (node.type === 'code' || node.type === 'html') {
      for (let line = start; line <= end; line += 1) shown.add(line);
    }
    if (node.type === 'containerDirective') {
      const colons = /:+/.exec(lines[start - 1] ?? '')?.[0].length ?? 0;
      const indented = node.position?.start.column !== 1 && tree.children.includes(node);
      if (indented || end === start || colonsAt(end) < colons) return true;
      for (let line = start + 1; line < end; line += 1) {
        if (colonsAt(line) >= colons) return true;
      }
      // One line cannot end two of them.
      if (!open.delete(end)) return true;
    }
    return 'children' in node && node.children.some(differs);
  };
  return differs(tree) || [...open].some((line) => !shown.has(line));
}
