import type { Token } from './json-tokens.ts';
import type { Problem } from './snippet.ts';

/** The part of an object or array that comes next. `loose`: after an ellipsis anything may come. */
type State = 'first' | 'item' | 'colon' | 'value' | 'comma' | 'loose';

/** Something that is open. The root becomes an object where members stand without one. */
export interface Frame {
  open: '{' | '[' | 'root';
  at: number;
  state: State;
}

export const closer = { '{': '}', '[': ']', root: '' };

export const problem = ({ at, end }: Token, message: string, help: string): Problem => ({
  at,
  end,
  message,
  help,
});

const pair = 'Write "key": value.';

/** A key, a value or an opening bracket. `isPart`: it stands in no bracket. */
export function take(frame: Frame, token: Token, isPart: boolean): Problem | undefined {
  const { open, state } = frame;
  const { text, kind } = token;
  if (open === 'root') {
    frame.state = 'comma';
    return undefined;
  }
  if (state === 'colon') {
    return problem(token, `A : was expected after the key, not ${text}.`, pair);
  }
  if (state === 'comma' && isPart) {
    // One member below the other, each an example of its own.
    frame.state = 'colon';
    return undefined;
  }
  if (state === 'comma') {
    const parts = open === '{' ? 'the members of an object' : 'the elements of an array';
    const message = `A comma was expected before ${text}.`;
    return problem(token, message, `Commas stand between ${parts}.`);
  }
  const isKey = open === '{' && state !== 'value';
  if (isKey && state !== 'loose' && (kind === 'literal' || kind === 'punctuation')) {
    const help = kind === 'literal' ? 'Keys stand in double quotes.' : pair;
    return problem(token, `A key was expected, not ${text}.`, help);
  }
  if (isKey) frame.state = state === 'loose' ? 'loose' : 'colon';
  else frame.state = 'comma';
  return undefined;
}

export function comma(frame: Frame, token: Token): Problem | undefined {
  if (frame.state === 'loose') return undefined;
  if (frame.open === 'root' || frame.state === 'comma') {
    frame.state = 'item';
    return undefined;
  }
  const what = frame.state === 'colon' ? 'A : was expected after the key' : 'A value was expected';
  const help = 'Remove the comma, or write what belongs before it.';
  return problem(token, `${what}, not a comma.`, help);
}

export function colon(frame: Frame, token: Token): Problem | undefined {
  if (frame.state === 'colon' || frame.state === 'loose') {
    frame.state = 'value';
    return undefined;
  }
  return problem(token, 'A : was not expected here.', 'It stands between a key and its value.');
}

export function close(token: Token, frames: Frame[]): Problem | undefined {
  const frame = frames.at(-1) as Frame;
  const name = closer[frame.open];
  if (frames.length === 1) {
    const help = 'Remove it, or open it further up.';
    // A fragment of something larger may end with what closes that.
    const unsure = frame.open === '{';
    return { ...problem(token, `This ${token.text} closes nothing.`, help), unsure };
  }
  if (token.text !== name) {
    const message = `This ${frame.open} is never closed: ${name} was expected before ${token.text}.`;
    return { at: frame.at, message, help: `Add ${name} where it ends.` };
  }
  if (frame.state === 'colon' || frame.state === 'value') {
    const what = frame.state === 'colon' ? 'A : and a value were' : 'A value was';
    return problem(token, `${what} expected before ${token.text}.`, pair);
  }
  frames.pop();
  return undefined;
}
