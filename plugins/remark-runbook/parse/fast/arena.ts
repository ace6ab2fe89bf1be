import { isAscii } from 'node:buffer';
import type { Nodes } from 'mdast';
import { MdastReader } from 'satteri';
import { Span } from './span.ts';

/** Of a node in the memory of the parser: its size in words, and at which of them what stands. */
const node = { size: 13, kind: 1, line: 5, children: 9, count: 10, data: 11 };

/** What the native part of the fast parser hands over: a table of nodes, and the texts they name. */
export class Arena {
  /** Knows what is asked for seldom. */
  readonly reader: MdastReader;
  /** How many nodes there are. A node is named by its place in the table. */
  readonly count: number;
  /** Whether this is laid out as it is read here. */
  readonly isKnown: boolean;
  /** Whether something more is said of some nodes. */
  readonly hasMore: boolean;
  private readonly words: Uint32Array;
  private readonly view: DataView;
  private readonly table: number;
  private readonly lists: number;
  private readonly data: number;
  /** Where the texts begin that do not stand in the source as they are; nothing if that is no ASCII. */
  private readonly rest: string | undefined;

  /** @param text what was parsed */
  constructor(
    bytes: Uint8Array,
    private readonly text: string,
  ) {
    this.reader = new MdastReader(bytes);
    const { header } = this.reader;
    this.count = header.nodeCount;
    this.isKnown = header.nodeStructSize === node.size * 4;
    this.hasMore = header.nodeDataCount > 0;
    this.words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.table = header.nodesOffset >> 2;
    this.lists = header.childrenOffset >> 2;
    this.data = header.typeDataOffset;
    // The source stands first among the texts. Where each of its characters is a byte, it is at hand.
    const pool = Buffer.from(
      bytes.buffer,
      bytes.byteOffset + header.stringPoolOffset,
      header.stringPoolLen,
    );
    this.rest = isAscii(pool) ? pool.toString('latin1', text.length) : undefined;
  }

  kind(id: number): number {
    return (this.words[this.at(id) + node.kind] as number) & 0xff;
  }

  /** Where a node stands; nothing if the parser put it in without a place. */
  position(id: number): Span | undefined {
    const at = this.at(id);
    return this.words[at + node.line] === 0 ? undefined : new Span(this.words, at);
  }

  /** A byte of what is said of a node. */
  byte(id: number, offset: number): number {
    return this.view.getUint8(this.dataOf(id) + offset);
  }

  /** A text of what is said of a node. */
  string(id: number, offset = 0): string {
    const data = this.dataOf(id) + offset;
    const length = this.view.getUint32(data + 4, true);
    if (length === 0) return '';
    const from = this.view.getUint32(data, true);
    if (this.rest === undefined) return this.reader.getString(from, length);
    const { text, rest } = this;
    if (from < text.length) return text.substring(from, from + length);
    return rest.substring(from - text.length, from - text.length + length);
  }

  /** Those of all nodes that are the children of one; only the parser knows that they may be. */
  childrenOf(id: number, all: readonly Nodes[]): never[] {
    const { words, lists } = this;
    const at = this.at(id);
    const count = words[at + node.count] as number;
    if (count === 0) return [];
    const first = lists + (words[at + node.children] as number);
    const children = new Array<Nodes>(count);
    for (let i = 0; i < count; i += 1) children[i] = all[words[first + i] as number] as Nodes;
    return children as never[];
  }

  private at(id: number): number {
    return this.table + id * node.size;
  }

  private dataOf(id: number): number {
    return this.data + (this.words[this.at(id) + node.data] as number);
  }
}
