import { Kept } from './kept.ts';

/**
 * A piece of shell, SQL or anything else that was cut out of a block, unquoted or joined, with the
 * place each of its characters came from. Parsers see `text`, where placeholders are masked;
 * people see what the source said.
 */
export interface Code {
  readonly text: string;
  /**
   * Offset in `source` of each character. `~offset` marks a stand-in: text whose value only the
   * shell knows (`$HOME`). `nowhere` marks a character that was added.
   */
  readonly at: readonly number[];
  readonly source: string;
}

/** A placeholder as found in the source. */
export interface RawSlot {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export const nowhere = -(2 ** 31);

/** What a shell takes for part of a word and of a name, and nobody writes. */
export const mask = 'z';

/** A stretch of another code. Where its characters came from is seldom asked, and looked up then. */
class Stretch implements Code {
  private places: readonly number[] | undefined;

  constructor(
    readonly text: string,
    private readonly whole: Code,
    private readonly start: number,
    private readonly end: number,
  ) {}

  get source(): string {
    return this.whole.source;
  }

  get at(): readonly number[] {
    this.places ??= this.whole.at.slice(this.start, this.end);
    return this.places;
  }
}

export function slice(code: Code, start: number, end = code.text.length): Code {
  return new Stretch(code.text.slice(start, end), code, start, end);
}

/** Joins pieces of one source, with `separator` between them. */
export function join(pieces: readonly Code[], separator: string, source: string): Code {
  const [only] = pieces;
  if (only && pieces.length === 1) return only;
  const at: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) for (const _ of separator) at.push(nowhere);
    for (const offset of piece.at) at.push(offset);
  }
  return { text: pieces.map((piece) => piece.text).join(separator), at, source };
}

/** What the source said between two offsets of the code, placeholders by name. */
export function shown({ text, at, source }: Code, start = 0, end = text.length): string {
  let out = '';
  for (let from = start; from < end; ) {
    const to = runEnd(at, from, Math.min(end, at.length));
    const first = from < at.length ? (at[from] as number) : nowhere;
    const offset = first < 0 ? ~first : first;
    out += first === nowhere ? text[from] : source.slice(offset, offset + to - from);
    from = to;
  }
  return out;
}

/** Where a stretch ends, at most, whose characters stand side by side in the source, too. */
function runEnd(at: readonly number[], start: number, most: number): number {
  const first = start < at.length ? (at[start] as number) : nowhere;
  let end = start + 1;
  if (first === nowhere) return end;
  const step = first < 0 ? -1 : 1;
  while (end < most && at[end] === first + (end - start) * step) end += 1;
  return end;
}

const indexes = new Kept<readonly RawSlot[], Map<number, RawSlot>>();

function indexOf(slots: readonly RawSlot[]): Map<number, RawSlot> {
  return indexes.of(slots, () => new Map(slots.map((slot) => [slot.start, slot])));
}

/** The slots that begin between two offsets of the code, stand-ins included if asked for. */
export function slotsIn(
  code: Code,
  slots: readonly RawSlot[],
  start = 0,
  end = code.text.length,
  standIns = false,
): { slot: RawSlot; at: number; hidden: boolean }[] {
  const found: { slot: RawSlot; at: number; hidden: boolean }[] = [];
  if (slots.length === 0) return found;
  const index = indexOf(slots);
  for (let i = start; i < end; i += 1) {
    const at = code.at[i] ?? nowhere;
    if (at < 0 && !standIns) continue;
    const slot = index.get(at < 0 ? ~at : at);
    if (slot) found.push({ slot, at: i, hidden: at < 0 });
  }
  return found;
}

/** Where in the source a character of the code came from, or the next one that has a place. */
export function sourceOffset({ at, source }: Code, offset: number): number {
  for (let i = offset; i < at.length; i += 1) {
    const found = at[i] as number;
    if (found !== nowhere) return found < 0 ? ~found : found;
  }
  return source.length;
}

/** Where in the source a stretch of the code ends: a joint of two lines lies before what follows. */
export function sourceEnd(code: Code, end: number): number {
  const last = code.at[end - 1] ?? nowhere;
  if (last === nowhere) return sourceOffset(code, end);
  return (last < 0 ? ~last : last) + 1;
}

/** The source of the expansions in it, whose values only the shell knows. */
export function expansionsOf({ at, source }: Code): string {
  let out = '';
  for (const offset of at) {
    if (offset >= 0 || offset === nowhere) out += out.endsWith(' ') ? '' : ' ';
    else out += source[~offset];
  }
  return out;
}
