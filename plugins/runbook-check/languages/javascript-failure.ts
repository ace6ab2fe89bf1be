import type { Problem } from './snippet.ts';

/** Where a parser gave up, and why. */
export interface Failure {
  at: number;
  message: string;
}

const brackets = [',', ')', ']', '}', '(', '{', '['];
const quotes = ['"', "'", '`'];

const quoted =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** The text without its comments and without what its strings say. */
export const bareJavaScript = (text: string): string =>
  text.replace(quoted, (found) =>
    found.replace(
      found.startsWith('`') ? /(\$\{[^{}`]*\})|[^\n]/g : /()[^\n]/g,
      (_, code) => code || ' ',
    ),
  );

/** The text with one character more, or without one bracket, about where a parser gave up. */
export function* repairs(text: string, { at }: Failure): Generator<string> {
  const line = text.indexOf('\n', at);
  const stop = line < 0 ? text.length : line;
  const inserted = (place: number, char: string) => text.slice(0, place) + char + text.slice(place);
  const before = text.slice(0, at).trimEnd().length;
  const said = text.slice(0, at).replace(/(?:\s|(?<=\s)\/\/[^\n]*\n)+$/, '').length;
  const lineEnd = text.slice(0, stop).replace(/[\s;,)]+$/, '').length;
  for (const place of new Set([at, before, said, lineEnd, stop, text.length])) {
    for (const char of [...brackets, ...quotes, ';', ':']) yield inserted(place, char);
  }
  if (/[)\]}"'`,]/.test(text[at] ?? '')) yield text.slice(0, at) + text.slice(at + 1);
  // What was left out further up in the line, or in the one above.
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const above = text.lastIndexOf('\n', Math.min(said, start - 1) - 1) + 1;
  // A quote has its other half in the line.
  const halves = quotes.filter((sign) => text.slice(start, stop).includes(sign));
  for (const place of boundaries(text, start, stop)) {
    for (const char of halves) yield inserted(place, char);
  }
  for (const place of boundaries(text, above, stop)) {
    for (const char of brackets) yield inserted(place, char);
  }
}

const boundaries = (text: string, start: number, stop: number): number[] =>
  [...text.slice(start, stop).matchAll(/\b|(?<=[^\w\s])/g)].map(({ index }) => start + index);

export function explain(text: string, { at, message }: Failure): Problem {
  if (/Unterminated string/.test(message)) {
    const sign = text[at] ?? '"';
    const said = `This quote is never closed: another ${sign} was expected.`;
    return { at, message: said, help: `Close it with ${sign}.` };
  }
  const opener = at >= text.trimEnd().length ? lastOpen(text) : undefined;
  if (opener !== undefined) {
    const sign = text[opener] as keyof typeof closers;
    const said = `This ${sign} is never closed: ${closers[sign]} was expected.`;
    return { at: opener, message: said, help: `Add ${closers[sign]} where it ends.` };
  }
  const found = /^[\w$]+|^\S/.exec(text.slice(at))?.[0] ?? '';
  const what = message === 'Unexpected token' && found ? `${found} was not expected here` : message;
  return {
    at,
    end: at + Math.max(1, found.length),
    message: `JavaScript stops here: ${what}.`,
    help: 'Look for a missing quote, comma or bracket just before.',
  };
}

const closers = { '(': ')', '[': ']', '{': '}' };

/** The last bracket that nothing closes; quotes and comments are not looked into. */
function lastOpen(text: string): number | undefined {
  const bare = bareJavaScript(text);
  const open: number[] = [];
  for (const { 0: char, index } of bare.matchAll(/[()[\]{}]/g)) {
    if (/[([{]/.test(char)) open.push(index);
    else open.pop();
  }
  return open.at(-1);
}
