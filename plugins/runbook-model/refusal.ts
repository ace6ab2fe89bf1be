import type { PlaceholderKind } from './placeholder.ts';

/** What a value looks as if it were, that is never kept. */
export type SecretShape =
  | 'private-key'
  | 'access-token'
  | 'access-key'
  | 'chat-token'
  | 'json-web-token'
  | 'address';

/**
 * Why a value cannot stand where it would: not of its kind, or what is wrong with it in that place.
 * Whoever shows it puts words to it.
 */
export type Refusal =
  | {
      code:
        | Exclude<PlaceholderKind, 'text'>
        | 'hidden'
        | 'hyphen'
        | 'backslash'
        | 'word'
        | 'code'
        | 'heredoc';
      /** The value; of one that holds what cannot be seen, the code point of that. */
      value: string;
    }
  | { code: 'secret'; shape: SecretShape };

const english: Readonly<Record<Exclude<Refusal['code'], 'secret'>, string>> = {
  host: 'A host is a name such as db-1.example.org, or an address; this is {value}.',
  ip: 'An address is written like 192.0.2.10 or 2001:db8::1; this is {value}.',
  port: 'A port is a number from 1 to 65535; this is {value}.',
  int: 'A number is written in digits only; this is {value}.',
  name: 'A name has only letters, digits and . _ @ : -, and begins with a letter or digit; this is {value}.',
  path: 'Write the whole path: ~ is not expanded inside quotes; this is {value}.',
  url: 'A URL begins with http:// or https:// and has no spaces; this is {value}.',
  hidden: 'It holds a line end or a character that cannot be seen ({value}).',
  hyphen: 'It begins with a hyphen and would be read as an option.',
  backslash: 'It holds a backslash, which some databases take for an escape.',
  word: 'It stands in a name or a sum, where only letters, digits and _ are safe.',
  code: 'It stands in code, where only letters, digits and . _ / : @ % + , = - are safe.',
  heredoc: 'It would end the here-document it stands in.',
};

/** A refusal in a sentence, for what is printed and not shown on a page. */
export function refusalInEnglish(refusal: Refusal): string {
  if (refusal.code === 'secret') return 'It looks like a secret.';
  // As a function: a value may hold what a replacement takes for a sign.
  return english[refusal.code].replace('{value}', () => refusal.value);
}
