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

export function slice(code: Code, start: number, end = code.text.length): Code {
  return { ...code, text: code.text.slice(start, end), at: code.at.slice(start, end) };
}

/** Joins pieces of one source, with `separator` between them. */
export function join(pieces: readonly Code[], separator: string, source: string): Code {
  const at: number[] = [];
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) for (const _ of separator) at.push(nowhere);
    for (const offset of piece.at) at.push(offset);
  }
  return { text: pieces.map((piece) => piece.text).join(separator), at, source };
}

/** What the source said between two offsets of the code, placeholders by name. */
export function shown(code: Code, start = 0, end = code.text.length): string {
  const first = code.at[start] ?? nowhere;
  if (first >= 0 && isWhole(code.at, start, end))
    return code.source.slice(first, first + end - start);
  let out = '';
  for (let i = start; i < end; i += 1) {
    const at = code.at[i] ?? nowhere;
    out += code.source[at < 0 ? ~at : at] ?? code.text[i];
  }
  return out;
}

/** Whether a stretch stands in the source as it is. */
function isWhole(at: readonly number[], start: number, end: number): boolean {
  const shift = (at[start] ?? 0) - start;
  for (let i = start; i < end; i += 1) if (at[i] !== i + shift) return false;
  return true;
}

const indexes = new WeakMap<readonly RawSlot[], Map<number, RawSlot>>();

function indexOf(slots: readonly RawSlot[]): Map<number, RawSlot> {
  let index = indexes.get(slots);
  if (!index) {
    index = new Map(slots.map((slot) => [slot.start, slot]));
    indexes.set(slots, index);
  }
  return index;
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
