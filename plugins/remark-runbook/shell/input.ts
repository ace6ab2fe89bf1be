import type { Command, HereDoc, Redirection } from 'unbash';
import { type Code, shown, slice } from './code.ts';
import { unquote, unquoteBody } from './words.ts';

export interface Input {
  /** What a here-document or here-string says. */
  text?: Code;
  /** It comes from a file. */
  file?: string;
}

/** What a command is given on its standard input, as far as the block says. */
export function inputOf(code: Code, command: Command): Input {
  let input: Input = {};
  for (const redirect of command.redirects) {
    if (!isStandard(redirect)) continue;
    if (redirect.type === 'HereDoc') input = { text: bodyOf(code, redirect) };
    else if (redirect.type === 'HereString' && redirect.target) {
      input = { text: unquote(code, redirect.target) };
    } else if (redirect.operator === '<' && redirect.target) {
      input = { file: shown(code, redirect.target.pos, redirect.target.end) };
    }
  }
  return input;
}

/** The body of a here-document as its reader gets it. */
export function bodyOf(code: Code, heredoc: HereDoc): Code {
  const { body, delimiter } = heredoc;
  if (delimiter?.quoted || !body.parts) return slice(code, body.pos, body.end);
  return unquoteBody(code, body.parts);
}

function isStandard({ descriptor }: Redirection): boolean {
  return !descriptor || (descriptor.type === 'FileDescriptor' && descriptor.value === 0);
}
