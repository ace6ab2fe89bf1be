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
  const at: number[] = [];
  const texts: string[] = [];
  for (const { start, end } of typedLines(source, isTool)) {
    if (texts.length > 0) at.push(nowhere);
    texts.push(masked.slice(start, end));
    for (let offset = start; offset < end; offset += 1) at.push(offset);
  }
  return { code: { text: texts.join('\n'), at, source }, slots };
}
