import { type Code, mask, nowhere, type RawSlot } from './code.ts';
import { findPlaceholders } from './placeholders.ts';
import { typedLines } from './prompts.ts';
import { isTool } from './tools.ts';

export interface Normal {
  code: Code;
  slots: RawSlot[];
}

/** What a parser can read: no prompts, output or carriage returns, placeholders masked. */
export function normalise(source: string): Normal {
  const slots = findPlaceholders(source);
  let masked = '';
  for (const { start, end } of slots) {
    masked += source.slice(masked.length, start) + mask.repeat(end - start);
  }
  masked += source.slice(masked.length);
  const lines = typedLines(source, isTool);
  const text = lines.map(({ start, end }) => masked.slice(start, end)).join('\n');
  const at = new Array<number>(text.length).fill(nowhere);
  let place = 0;
  for (const { start, end } of lines) {
    for (let offset = start; offset < end; offset += 1) {
      at[place] = offset;
      place += 1;
    }
    place += 1;
  }
  return { code: { text, at, source }, slots };
}
