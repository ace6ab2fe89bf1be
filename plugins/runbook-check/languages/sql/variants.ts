import type { Code } from 'remark-runbook';
import { isStandIn } from '../snippet.ts';
import { codeOnly } from './lexer.ts';

/** What stands for something else in the SQL of documents, outside its strings. */
const wild =
  /<[A-Za-z][^<>\n]{0,60}>|\$\{[^}\n]*\}|\{\{[^\n]*?\}\}|#?\{[\w .-]+\}|(?<=[\s=(,])\[[\w .-]+\]|%\(\w+\)s|%[sd]\b|(?<![\w@])@\w+|\$[A-Za-z_]\w*(?:\([^()\n]*\))?|(?<=[\s=(,<>])\?(?=[\s,);]|$)/g;

export interface Variants {
  /** Ways to read the text, the most likely first; same length as the text. */
  texts: readonly string[];
  /** Something in it stands for something else. */
  hasStandIns: boolean;
  /** Parts are left out. */
  hasGaps: boolean;
}

/** The text with its placeholders as names, as numbers, as strings, and as they are. */
export function variantsOf(text: string, code: Code): Variants {
  const bare = codeOnly(text, { backslash: false, hash: false });
  const found = [...bare.matchAll(wild)];
  const spans = [
    ...found.map(({ 0: { length }, index }) => ({ start: index, end: index + length })),
    ...[...bare.matchAll(/[A-Za-z0-9_]+/g)]
      .map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
      .filter(({ start, end }) => isStandIn(code, start, end)),
  ];
  const filled = (fill: (length: number) => string) => {
    let out = text;
    for (const { start, end } of spans)
      out = out.slice(0, start) + fill(end - start) + out.slice(end);
    return out;
  };
  const texts = [
    ...(found.length > 0 ? [filled((length) => 'z'.repeat(length))] : []),
    text,
    ...(spans.length > 0
      ? [
          filled((length) => '0'.padEnd(length)),
          filled((length) => (length > 1 ? `'${'z'.repeat(length - 2)}'` : '0')),
          filled((length) => ' '.repeat(length)),
        ]
      : []),
  ];
  const hasGaps = /\.{3}|…/.test(bare);
  return { texts, hasStandIns: spans.length > 0, hasGaps };
}
