import type { Token } from './json-tokens.ts';
import type { Problem, Snippet } from './snippet.ts';

const good = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/g;

/** What is wrong with a string by itself. */
export function stringProblem({ kind, text, at }: Token, strict: boolean): Problem | undefined {
  if (kind === 'unclosed') {
    const message = `This quote is never closed: another ${text} was expected.`;
    return { at, message, help: `Close it with ${text}.` };
  }
  if (text[0] === '“' || (strict && text[0] !== '"')) {
    const message = `${text[0]} is no quote of JSON: " was expected.`;
    return { at, message, help: 'Write straight double quotes.', unsure: !strict };
  }
  if (text.startsWith('"""') || text[0] !== '"') return undefined;
  const index = text.replace(good, (found) => '_'.repeat(found.length)).indexOf('\\');
  if (index < 0) return undefined;
  const message = `JSON knows no ${text.slice(index, index + 2)} in a string.`;
  const start = at + index;
  const help = 'Write \\\\ for a backslash.';
  return { at: start, end: start + 2, message, help, unsure: !strict };
}

/** `name": 1`: a word grown together with a string, where a quote is missing. */
export function tornString(token: Token, before: Token): Problem | undefined {
  const [word, other] = token.kind === 'word' ? [token, before] : [before, token];
  if (token.at !== before.end || word.kind !== 'word' || other.kind !== 'string') return undefined;
  if (!/^\w{2,}$/.test(word.text)) return undefined;
  const { at, end } = word;
  const message = `A " was expected beside ${word.text}.`;
  return { at, end, message, help: 'Strings stand in double quotes.', unsure: true };
}

/** `-d "{"a": 1}"`: the inner quotes end the word, and nothing is left of them. */
export function eatenQuotes({ code: { text, source, at } }: Snippet): Problem | undefined {
  const open = at[0] ?? 0;
  if (text[0] !== '{' || source.slice(open - 1, open + 2) !== '"{"') return undefined;
  return {
    at: 0,
    message: `The shell takes the inner quotes away: what is sent is ${text.slice(0, 40)}.`,
    help: 'Put the whole JSON in single quotes, or write \\" inside.',
  };
}
