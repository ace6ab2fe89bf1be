import type { Nodes, Parents } from 'mdast';
import type {} from 'mdast-util-directive';

/** Calls back for every node below a root, with its parents, outermost first. */
export function visit(node: Nodes, see: (node: Nodes, parents: readonly Parents[]) => void): void {
  const parents: Parents[] = [];
  const walk = (one: Nodes) => {
    see(one, parents);
    if (!('children' in one)) return;
    parents.push(one);
    for (const child of one.children) walk(child);
    parents.pop();
  };
  walk(node);
}

/** Whether a node stands in what a source once said: shown on the page, never run. */
export function isQuoted(parents: readonly Parents[]): boolean {
  return parents.some((one) => one.type === 'containerDirective' && one.name === 'corrected');
}

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
