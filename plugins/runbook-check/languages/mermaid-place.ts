/** What the two kinds of parsers in mermaid tell of a failure. */
interface Told extends Error {
  hash?: { line?: number; text?: string };
  result?: {
    parserErrors?: {
      token?: { startOffset: number; image: string };
      previousToken?: { endOffset?: number };
    }[];
    lexerErrors?: { offset: number; length: number }[];
  };
}

/** Where a diagram fails; nothing if the error is none of the parser's. */
export function failurePlace(text: string, error: Error): { at: number; end: number } | undefined {
  const { hash, result, message } = error as Told;
  if (hash) {
    const at = offsetOf(text, message) ?? lineStart(text, message);
    const word = /^(?:\w+|[^\s\w]+)/.exec(text.slice(at))?.[0] ?? '';
    return { at, end: at + word.length };
  }
  const [lexed] = result?.lexerErrors ?? [];
  if (lexed) return { at: lexed.offset, end: lexed.offset + lexed.length };
  const [parsed] = result?.parserErrors ?? [];
  if (!parsed) return undefined;
  const { token, previousToken } = parsed;
  const last = (previousToken?.endOffset ?? text.trimEnd().length - 1) + 1;
  const at = Number.isFinite(token?.startOffset) ? (token?.startOffset ?? last) : last;
  return { at, end: at + (token?.image?.length ?? 0) };
}

/**
 * The parsers name a line and quote up to twenty characters on both sides of the place, line ends
 * left out. The place is where that fits.
 */
function offsetOf(text: string, message: string): number | undefined {
  const [, context = '', pointer = ''] = message.split('\n');
  const caret = pointer.indexOf('^');
  if (caret < 0) return undefined;
  const before = context.slice(0, caret).replace(/^\.{3}/, '');
  const after = context.slice(caret).replace(/\.{3}$/, '');
  const line = lineStart(text, message);
  const places: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const left = text.slice(Math.max(0, at - 20), at).replaceAll('\n', '');
    const right = text.slice(at, at + 20).replaceAll('\n', '');
    if (
      left === before &&
      right.startsWith(after.slice(0, right.length)) &&
      after.length <= right.length + 1
    )
      places.push(at);
  }
  return places.sort((a, b) => Math.abs(a - line) - Math.abs(b - line))[0];
}

function lineStart(text: string, message: string): number {
  const line = Number(/on line (\d+)/.exec(message)?.[1] ?? 1);
  const lines = text.split('\n').slice(0, line - 1);
  const start = lines.join('\n').length + (lines.length > 0 ? 1 : 0);
  return Math.min(start + Math.max(0, text.slice(start).search(/[^ \t]/)), text.length);
}
