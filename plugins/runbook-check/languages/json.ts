import { close, closer, colon, comma, type Frame, problem, take } from './json-grammar.ts';
import { eatenQuotes, stringProblem, tornString } from './json-strings.ts';
import { type Token, tokensOf } from './json-tokens.ts';
import { type Checker, isStandIn, mask, type Problem, type Snippet } from './snippet.ts';

/*
 * Read by hand and not by a library: documents abridge JSON, and what was left out may stand for a
 * value, for members, for elements, with or without a comma. No parser knows where to go on.
 */

/** What templates are filled with later. */
const templates = /\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|<%[^\n]*?%>|\$\{[^{}\n]*\}|\$\([^()\n]*\)/g;

/** Checks JSON as people write it down; strictly where a machine reads it as it stands. */
export const checkJson: Checker = (snippet) => {
  const { code, strict, tag } = snippet;
  const eaten = strict && eatenQuotes(snippet);
  if (eaten) return eaten;
  const text = mask(code.text, templates, 'w');
  if (isJson(text)) return undefined;
  const tokens = tokensOf(text);
  const [first] = tokens.filter(({ kind }) => kind !== 'comment' && kind !== 'ellipsis');
  // Anything else at the start is a prompt, a header, a program, the end of something larger.
  if (!first || !/^[{["“']/.test(first.text) || first.kind === 'unclosed') return undefined;
  return read(tokens, snippet, text !== code.text || /^json[5c]$/.test(tag));
};

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function read(tokens: Token[], { code, strict }: Snippet, templated: boolean) {
  let odd = templated;
  let trailing: Problem | undefined;
  const frames: Frame[] = [{ open: 'root', at: 0, state: 'first' }];

  const step = (token: Token, before: Token, next: string | undefined) => {
    const frame = frames.at(-1) as Frame;
    const { kind, text, at, end } = token;
    const isKey = next === ':';
    if (kind === 'comment') {
      if (strict) return problem(token, 'JSON has no comments.', 'Remove it.');
      odd = true;
      return undefined;
    }
    if (kind === 'word' && strict && !isStandIn(code, at, end) && !/^[A-Z][\w-]+$/.test(text)) {
      const message = `${text} is no ${isKey ? 'key' : 'value'} of JSON.`;
      return problem(token, message, 'Put it in double quotes.');
    }
    const torn = tornString(token, before);
    if (torn) return torn;
    if (kind === 'ellipsis' || (kind === 'word' && !isKey)) {
      odd = true;
      // Prose below the text.
      if (kind === 'word' && frame.open === 'root' && frame.state !== 'first') return 'done';
      frame.state = 'loose';
      return undefined;
    }
    if (kind === 'unclosed' || kind === 'string') {
      const wrong = stringProblem(token, strict);
      if (wrong) return wrong;
    }
    if (text === ',') return comma(frame, token);
    if (text === ':') return colon(frame, token);
    if (text === '}' || text === ']') {
      if (frame.state === 'item' && frames.length > 1) trailing ??= trailingComma(before);
      return close(token, frames);
    }
    if (isKey && frame.open === 'root') frame.open = '{';
    const wrong = take(frame, token, frames.length === 1 && isKey);
    if (text === '{' || text === '[') frames.push({ open: text, at, state: 'first' });
    return wrong;
  };

  for (const [index, token] of tokens.entries()) {
    const found = step(token, tokens[index - 1] ?? token, tokens[index + 1]?.text);
    if (found === 'done') break;
    if (found) return { ...found, unsure: odd || found.unsure === true };
  }
  const open = frames.slice(1).at(-1);
  // Cut off where the next member would come.
  const isCut = !strict && tokens.at(-1)?.text === ',';
  if (open && tokens.at(-1)?.kind !== 'ellipsis' && !isCut) {
    const name = closer[open.open];
    const message = `This ${open.open} is never closed: ${name} was expected.`;
    return { at: open.at, message, help: `Add ${name} where it ends.`, unsure: odd };
  }
  // Many tools that read settings allow it.
  return trailing && (strict || !odd) ? { ...trailing, unsure: !strict } : undefined;
}

const trailingComma = (comma: Token) =>
  problem(comma, 'A comma stands before the end: JSON allows none there.', 'Remove it.');
