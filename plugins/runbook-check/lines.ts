import { detached } from './detached.ts';

/** A place for people: both from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A part of a line, and how many characters stand before it. */
interface Excerpt {
  text: string;
  from: number;
}

/** A longer line is not kept whole: each of its findings would hold all of it. */
const longest = 2000;
const block = longest / 2;

/** Where the lines of a text begin. Line ends are LF, CRLF or CR, as in CommonMark. */
export class Lines {
  private readonly starts: number[] = [0];
  private last: { begin: number; excerpt: Excerpt } | undefined;

  constructor(readonly text: string) {
    if (!text.includes('\r')) {
      for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        this.starts.push(i + 1);
      }
      return;
    }
    for (let i = 0; i < text.length; i += 1) {
      const char = text.charCodeAt(i);
      if (char === 10 || (char === 13 && text.charCodeAt(i + 1) !== 10)) this.starts.push(i + 1);
    }
  }

  /** The place of an offset; an offset outside the text is moved to its nearest end. */
  at(offset: number): Place {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - (this.starts[low] ?? 0) + 1 };
  }

  /** Where a line begins and where it ends, its line end left out. */
  span(line: number): { start: number; end: number } {
    const start = this.starts[line - 1] ?? this.text.length;
    let end = this.starts[line] ?? this.text.length;
    while (end > start && /[\r\n]/.test(this.text[end - 1] ?? '')) end -= 1;
    return { start, end };
  }

  /**
   * A line, or what stands around a place in one that is longer than any person's: many places near
   * each other share one such text.
   */
  around({ line, column }: Place): Excerpt {
    const { start, end } = this.span(line);
    const from = end - start <= longest ? 0 : Math.floor(column / block) * block;
    const begin = start + Math.max(0, from - block / 2);
    if (this.last?.begin !== begin) {
      const text = detached(this.text.slice(begin, Math.min(end, begin + longest)));
      this.last = { begin, excerpt: { text, from: begin - start } };
    }
    return this.last.excerpt;
  }

  offset({ line, column }: Place): number {
    return (this.starts[line - 1] ?? this.text.length) + column - 1;
  }

  get count(): number {
    return this.starts.length;
  }
}
