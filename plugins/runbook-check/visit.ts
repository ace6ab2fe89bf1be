import type { Nodes, Parents, Root } from 'mdast';
import type {} from 'mdast-util-directive';

/**
 * Calls back for every node below a root but plain text, with its parents, outermost first. Siblings
 * get the same list of parents, which stays as it is.
 */
export function visit(node: Nodes, see: (node: Nodes, parents: readonly Parents[]) => void): void {
  const walk = (one: Nodes, parents: readonly Parents[]) => {
    see(one, parents);
    if (!('children' in one)) return;
    let inside: readonly Parents[] | undefined;
    for (const child of one.children) {
      if (child.type === 'text') continue;
      inside ??= parents.concat(one);
      walk(child, inside);
    }
  };
  walk(node, []);
}

/**
 * Calls back for the plain texts in which some signs stand. Most signs stand in few places, and no
 * other part of the tree is looked at.
 *
 * @param text the page's own
 * @param see is told what of the page the text is, and where it begins; the list of parents is gone
 * afterwards
 */
export function visitTexts(
  tree: Root,
  text: string,
  signs: readonly string[],
  see: (written: string, from: number, parents: readonly Parents[]) => void,
): void {
  const next = signs.map((sign) => text.indexOf(sign));
  const parents: Parents[] = [];
  /** Where the first sign behind a place stands. */
  const signFrom = (place: number): number => {
    let first = Number.POSITIVE_INFINITY;
    for (let i = 0; i < signs.length; i += 1) {
      let at = next[i] as number;
      if (at >= 0 && at < place) at = text.indexOf(signs[i] as string, place);
      next[i] = at;
      if (at >= 0 && at < first) first = at;
    }
    return first;
  };
  const walk = (node: Nodes) => {
    // What the parser put in without a place is nothing that somebody wrote.
    if (!node.position) return;
    const from = startOf(node);
    const to = endOf(node);
    if (signFrom(from) >= to) return;
    if (node.type === 'text') see(text.slice(from, to), from, parents);
    if (!('children' in node)) return;
    parents.push(node);
    for (const child of node.children) walk(child);
    parents.pop();
  };
  walk(tree);
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
