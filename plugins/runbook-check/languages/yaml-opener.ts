import type { Problem } from './snippet.ts';

/** The quote or bracket that a parser misses the end of, where it stands. */
export function openerOf(text: string, message: string, end: number): Problem | undefined {
  const quote = /Missing closing (['"])/.exec(message)?.[1];
  if (quote) return unclosed(openQuote(text, quote, end), quote, quote);
  if (!/Flow|flow/.test(message)) return undefined;
  const open: number[] = [];
  const bare = text
    .slice(0, end)
    .replace(/"(?:[^"\\]|\\.)*"|'[^']*'|(?<=^|\s)#[^\n]*/g, (all) => ' '.repeat(all.length));
  for (const { 0: char, index } of bare.matchAll(/[[\]{}]/g)) {
    if (/[[{]/.test(char)) open.push(index);
    else open.pop();
  }
  const at = open.at(-1);
  if (at === undefined) return undefined;
  return unclosed(at, text[at] as string, text[at] === '[' ? ']' : '}');
}

const unclosed = (at: number, sign: string, closer: string): Problem => ({
  at,
  message: `This ${sign.length === 1 && /['"]/.test(sign) ? 'quote' : sign} is never closed: ${closer} was expected.`,
  help: `Add ${closer} where it ends.`,
});

/** On the first line that has a value whose quote is not closed there; else the last one of all. */
function openQuote(text: string, quote: string, end: number): number {
  let start = 0;
  for (const line of text.slice(0, end).split('\n')) {
    const value = new RegExp(`(?:^|[:,[{-]\\s+|[[{,])(${quote})`, 'g');
    for (const match of line.matchAll(value)) {
      const at = match.index + match[0].length - 1;
      const rest = line.slice(at + 1);
      const closes = quote === '"' ? /^(?:[^"\\]|\\.)*"/.test(rest) : /^(?:[^']|'')*'/.test(rest);
      if (!closes) return start + at;
    }
    start += line.length + 1;
  }
  return Math.max(0, text.lastIndexOf(quote, end));
}
