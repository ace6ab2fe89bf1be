import type { List, ListItem, Parent, RootContent } from 'mdast';
import { isShellFence } from './fence.ts';
import { holdsCommands, isSpine, type SpinePlace } from './spine.ts';
import { ruleOf } from './vocabulary.ts';

/**
 * Joins ordered lists that Markdown took apart: a block under an item that is not indented as far
 * as the item's own text ends the list (three spaces are too few from `10.` on, and many authors
 * do not indent fences at all), and the steps after it would be lost. Lists whose numbers go on
 * become one again, and what stands between them goes to the item above it.
 *
 * Only a list that becomes steps is touched; every other stays as it was parsed.
 */
export function joinLists(parent: Parent, place: SpinePlace): void {
  const children = parent.children as RootContent[];
  let looked = 0; // what goes on from a list before this has been looked at with that
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index] as RootContent;
    if (node.type === 'list' && node.ordered && !place.inside && index >= looked) {
      const { length, joined } = join(children.slice(index + 1), node, place);
      if (joined) children.splice(index + 1, length);
      looked = index + 1 + (joined ? 0 : length);
    }
    if (node.type === 'containerDirective') {
      if (node.name === 'corrected') continue; // the source's own wording, exact
      joinLists(node, node.name === 'steps' ? { ...place, directed: true } : place);
    } else if (node.type === 'list') {
      const taken = isSpine(node, place) || node.children.some(isTask);
      const inner = { ...place, directed: false, inside: place.inside || taken };
      for (const item of node.children) joinLists(item, inner);
    } else if ('children' in node) joinLists(node as Parent, place);
  }
}

/** A block that goes to an item of the list before it. */
interface Stray {
  block: RootContent;
  item: ListItem;
}

/** Puts what belongs to a list of the siblings behind it into it, if that makes it steps. */
function join(
  after: readonly RootContent[],
  list: List,
  place: SpinePlace,
): { length: number; joined: boolean } {
  const items = [...list.children];
  const strays: Stray[] = [];
  let taken = 0;
  for (let end = nextList(after, taken); end !== undefined; end = nextList(after, taken)) {
    const next = after[end] as List;
    const last = items.at(-1);
    if (!last || next.start !== (list.start ?? 1) + items.length) break;
    strays.push(...after.slice(taken, end).map((block) => ({ block, item: last })));
    items.push(...next.children);
    taken = end + 1;
  }
  const last = items.at(-1);
  const unindented = strays.some(({ block }) => isShellFence(block) && !isIndented(block, list));
  const trailing = last ? trailingOf(after.slice(taken), list, unindented) : [];
  if (last) strays.push(...trailing.map((block) => ({ block, item: last })));
  taken += trailing.length;

  const runs = [...items, ...strays.map(({ block }) => block)].some(holdsCommands);
  const spine = place.directed || (place.implicit && runs);
  if (taken === 0 || !spine) return { length: taken, joined: false };
  list.children = items;
  for (const { block, item } of strays) {
    item.children.push(block as ListItem['children'][number]);
    item.spread = true;
    endAt(item, block);
    list.spread = true;
  }
  endAt(list, last);
  return { length: taken, joined: true };
}

/** Where the next ordered list stands, if only blocks that may belong to an item come before it. */
function nextList(after: readonly RootContent[], from: number): number | undefined {
  let end = from;
  for (let node = after[end]; node && mayBelong(node); node = after[end]) end += 1;
  return after[end]?.type === 'list' ? end : undefined;
}

/** What can be part of an item. A heading, a rule or another block of ours ends what was said. */
function mayBelong(node: RootContent): boolean {
  switch (node.type) {
    case 'heading':
    case 'thematicBreak':
    case 'yaml':
    case 'leafDirective':
      return false;
    case 'list':
      return !node.ordered;
    case 'containerDirective':
      return !ruleOf(node.name) || ['corrected', 'expect', 'undo', 'example'].includes(node.name);
    default:
      return (node.type as string) !== 'mdxjsEsm';
  }
}

/**
 * What belongs to the last item of all: blocks that are indented, though not far enough, and fences
 * where the items before had theirs unindented too.
 */
function trailingOf(after: RootContent[], list: List, unindented: boolean): RootContent[] {
  const belongs = (node: RootContent) =>
    mayBelong(node) && (isIndented(node, list) || (unindented && isShellFence(node)));
  const end = after.findIndex((node) => !belongs(node));
  return end < 0 ? after : after.slice(0, end);
}

function isIndented({ position }: RootContent, list: List): boolean {
  return (position?.start.column ?? 1) > (list.position?.start.column ?? 1);
}

function isTask({ checked }: ListItem): boolean {
  return typeof checked === 'boolean';
}

function endAt(node: List | ListItem, last: RootContent | undefined): void {
  if (node.position && last?.position) node.position.end = last.position.end;
}
