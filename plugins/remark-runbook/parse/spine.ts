import type { List, Nodes } from 'mdast';
import { isShellFence } from './fence.ts';

/** Where a list stands, as far as it decides whether the list becomes steps. */
export interface SpinePlace {
  /** It stands in `:::steps`. */
  directed: boolean;
  /** It stands in a list that has become steps or tasks: lists in it are details of an item. */
  inside: boolean;
  /** Ordered lists that hold commands become steps by themselves. */
  implicit: boolean;
}

/** Whether a list becomes steps. */
export function isSpine(node: List, { directed, inside, implicit }: SpinePlace): boolean {
  return (
    !inside &&
    node.ordered === true &&
    (directed || (implicit && node.children.some(holdsCommands)))
  );
}

/** Whether a node holds commands that are meant to be run. */
export function holdsCommands(node: Nodes): boolean {
  if (isShellFence(node)) return true;
  if (node.type === 'containerDirective' && node.name === 'corrected') return false;
  return 'children' in node && node.children.some(holdsCommands);
}
