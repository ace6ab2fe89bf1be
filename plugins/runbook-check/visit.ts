import type { Nodes, Parents } from 'mdast';
import type {} from 'mdast-util-directive';

/**
 * Calls back for every node below a root, with its parents, outermost first. Siblings get the same
 * list of parents, which stays as it is.
 */
export function visit(node: Nodes, see: (node: Nodes, parents: readonly Parents[]) => void): void {
  const walk = (one: Nodes, parents: readonly Parents[]) => {
    see(one, parents);
    if (!('children' in one) || one.children.length === 0) return;
    const inside = parents.concat(one);
    for (const child of one.children) walk(child, inside);
  };
  walk(node, []);
}

/** Whether a node stands in what a source once said: shown on the page, never run. */
export function isQuoted(parents: readonly Parents[]): boolean {
  for (const one of parents) {
    if (one.type === 'containerDirective' && one.name === 'corrected') return true;
  }
  return false;
}

export const startOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const endOf = (node: Nodes): number => node.position?.end.offset ?? 0;
