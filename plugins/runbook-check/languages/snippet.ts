import { type Code, nowhere } from 'remark-runbook';
import type { Block } from '../block.ts';

export type Language = 'sql' | 'js' | 'json' | 'yaml' | 'mermaid';

/** A text in one language: a fence of its own, or a part of a command. */
export interface Snippet {
  block: Block;
  /** Its offsets lead back to the text of the block. */
  code: Code;
  /** How the fence is tagged, in lower case; empty for a part of a command. */
  tag: string;
  /** The name of the tool that reads it; empty for a fence of its own. */
  tool: string;
  /** Nobody but a machine reads it: comments and trailing commas are mistakes. */
  strict: boolean;
}

/** What is wrong with a snippet. Offsets are of the text of its code. */
export interface Problem {
  at: number;
  /** Absent: one character. */
  end?: number;
  message: string;
  help: string;
  /** The text holds things that stand for others, so it may be meant as it is. */
  unsure?: boolean;
}

/** Looks at one snippet. Pages hold many sketches: what may be one is no problem. */
export type Checker = (snippet: Snippet) => Problem | undefined;

/** Whether only the shell knows what stands at an offset of a code. */
export const isExpanded = (offset: number): boolean => offset < 0 && offset !== nowhere;

/** Whether what stands between two offsets is a placeholder, or a value only the shell knows. */
export function isStandIn({ text, at, source }: Code, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const offset = at[i] ?? nowhere;
    if (offset === nowhere) continue;
    if (offset < 0 || source[offset] !== text[i]) return true;
  }
  return false;
}

/** Puts as many of one character in the place of every match; line ends stay. */
export function mask(text: string, pattern: RegExp, char = ' '): string {
  return text.replace(pattern, (found) => found.replace(/[^\n]/g, char));
}
