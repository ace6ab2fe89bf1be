import type { Heading, Nodes, Root, Table } from 'mdast';
import type {} from 'mdast-util-directive';
import { createMdastHandle, dropHandle, materializeMdastTree, serializeHandle } from 'satteri';
import { Arena } from './arena.ts';

const features = { directive: true };

/**
 * The tree that the fast parser makes of a text. Its own way of making objects takes longer than the
 * parsing.
 */
export function treeOf(text: string): Root {
  const handle = createMdastHandle(text, features);
  const arena = new Arena(serializeHandle(handle), text);
  dropHandle(handle);
  const nodes: Nodes[] = new Array(arena.count);
  // A child stands behind its parent, so it is there when that is made.
  for (let id = nodes.length - 1; id >= 0; id -= 1) {
    const node = arena.isKnown && nodeOf(arena, id, nodes);
    if (!node) return materializeMdastTree(arena.reader) as Root;
    const more = arena.hasMore && arena.reader.getNodeData(id);
    if (more) node.data = JSON.parse(more);
    nodes[id] = node;
  }
  return nodes[0] as Root;
}

const ways = ['shortcut', 'collapsed', 'full'] as const;
const orNull = (text: string): string | null => (text === '' ? null : text);

/** A node; nothing for a kind that no text without MDX holds. */
function nodeOf(arena: Arena, id: number, all: readonly Nodes[]): Nodes | undefined {
  const position = arena.position(id);
  switch (arena.kind(id)) {
    case 0:
      return { type: 'root', position, children: arena.childrenOf(id, all) };
    case 1:
      return { type: 'paragraph', position, children: arena.childrenOf(id, all) };
    case 2: {
      const depth = arena.byte(id, 0) as Heading['depth'];
      return { type: 'heading', position, depth, children: arena.childrenOf(id, all) };
    }
    case 3:
      return { type: 'thematicBreak', position };
    case 4:
      return { type: 'blockquote', position, children: arena.childrenOf(id, all) };
    case 5: {
      const { ordered, start, spread } = arena.reader.getListData(id);
      return {
        type: 'list',
        position,
        ordered,
        start: ordered ? start : null,
        spread,
        children: arena.childrenOf(id, all),
      };
    }
    case 6: {
      const checked = arena.byte(id, 0);
      const spread = arena.byte(id, 1) !== 0;
      return {
        type: 'listItem',
        position,
        spread,
        checked: checked === 2 ? null : checked === 1,
        children: arena.childrenOf(id, all),
      };
    }
    case 7:
      return { type: 'html', position, value: arena.string(id) };
    case 8: {
      const lang = orNull(arena.string(id));
      const meta = orNull(arena.string(id, 8));
      return { type: 'code', position, lang, meta, value: arena.string(id, 16) };
    }
    case 9: {
      const identifier = arena.string(id, 16);
      const label = arena.string(id, 24);
      return { type: 'definition', position, ...addressOf(arena, id), identifier, label };
    }
    case 10:
      return { type: 'text', position, value: arena.string(id) };
    case 11:
      return { type: 'emphasis', position, children: arena.childrenOf(id, all) };
    case 12:
      return { type: 'strong', position, children: arena.childrenOf(id, all) };
    case 13:
      return { type: 'inlineCode', position, value: arena.string(id) };
    case 14:
      return { type: 'break', position };
    case 15:
      return {
        type: 'link',
        position,
        ...addressOf(arena, id),
        children: arena.childrenOf(id, all),
      };
    case 16: {
      const title = orNull(arena.string(id, 16));
      return { type: 'image', position, url: arena.string(id), alt: arena.string(id, 8), title };
    }
    case 17: {
      const named = nameOf(arena, id);
      return {
        type: 'linkReference',
        position,
        ...named,
        ...wayOf(arena, id),
        children: arena.childrenOf(id, all),
      };
    }
    case 18: {
      const named = nameOf(arena, id);
      const alt = arena.reader.fieldString(id, 20);
      return { type: 'imageReference', position, ...named, ...wayOf(arena, id), alt };
    }
    case 19:
      return {
        type: 'footnoteDefinition',
        position,
        ...nameOf(arena, id),
        children: arena.childrenOf(id, all),
      };
    case 20:
      return { type: 'footnoteReference', position, ...nameOf(arena, id) };
    case 21: {
      const align = arena.reader.getTableAlign(id) as Table['align'];
      return { type: 'table', position, align, children: arena.childrenOf(id, all) };
    }
    case 22:
      return { type: 'tableRow', position, children: arena.childrenOf(id, all) };
    case 23:
      return { type: 'tableCell', position, children: arena.childrenOf(id, all) };
    case 24:
      return { type: 'delete', position, children: arena.childrenOf(id, all) };
    case 25:
      return { type: 'yaml', position, value: arena.string(id) };
    case 30:
      return {
        type: 'containerDirective',
        position,
        ...arena.reader.getDirectiveData(id),
        children: arena.childrenOf(id, all),
      };
    case 31:
      return {
        type: 'leafDirective',
        position,
        ...arena.reader.getDirectiveData(id),
        children: arena.childrenOf(id, all),
      };
    case 32:
      return {
        type: 'textDirective',
        position,
        ...arena.reader.getDirectiveData(id),
        children: arena.childrenOf(id, all),
      };
    default:
      return undefined;
  }
}

const addressOf = (arena: Arena, id: number) => ({
  url: arena.string(id),
  title: orNull(arena.string(id, 8)),
});

const nameOf = (arena: Arena, id: number) => ({
  identifier: arena.string(id),
  label: arena.string(id, 8),
});

const wayOf = (arena: Arena, id: number) => ({
  referenceType: ways[arena.byte(id, 16)] ?? ways[0],
});
