import type { Nodes } from 'mdast';

type Position = NonNullable<Nodes['position']>;
type Point = Position['start'];

/** At which word of a node what stands. */
const word = { start: 3, end: 4, startLine: 5, startColumn: 6, endLine: 7, endColumn: 8 };

/** Where a node stands: reckoned when somebody asks, which for most nodes nobody does. */
export class Span implements Position {
  private moved: Point | undefined;

  /**
   * @param words the memory of the fast parser
   * @param at the first word of the node
   */
  constructor(
    private readonly words: Uint32Array,
    private readonly at: number,
  ) {}

  get start(): Point {
    return this.point(word.start, word.startLine, word.startColumn);
  }

  get end(): Point {
    return this.moved ?? this.point(word.end, word.endLine, word.endColumn);
  }

  set end(point: Point) {
    this.moved = point;
  }

  toJSON(): Position {
    return { start: this.start, end: this.end };
  }

  private point(offset: number, line: number, column: number): Point {
    const { words, at } = this;
    return {
      offset: words[at + offset] as number,
      line: words[at + line] as number,
      column: words[at + column] as number,
    };
  }
}
