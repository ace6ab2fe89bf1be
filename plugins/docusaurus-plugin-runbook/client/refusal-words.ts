import { translate } from '@docusaurus/Translate';
import type { Refusal } from 'runbook-model';
import { secretWords } from './secret-words.ts';

/** Why a value is refused, in a sentence; nothing for a good one. */
export function refusalWords(refusal: Refusal): string;
export function refusalWords(refusal: Refusal | undefined): string | undefined;
export function refusalWords(refusal: Refusal | undefined): string | undefined {
  if (!refusal) return undefined;
  if (refusal.code === 'secret') return secretRefusal(secretWords[refusal.shape]);
  const { code, value } = refusal;
  switch (code) {
    case 'host':
      return translate(
        {
          id: 'runbook.refused.host',
          message: 'A host is a name such as db-1.example.org, or an address; this is {value}.',
        },
        { value },
      );
    case 'ip':
      return translate(
        {
          id: 'runbook.refused.ip',
          message: 'An address is written like 192.0.2.10 or 2001:db8::1; this is {value}.',
        },
        { value },
      );
    case 'port':
      return translate(
        {
          id: 'runbook.refused.port',
          message: 'A port is a number from 1 to 65535; this is {value}.',
        },
        { value },
      );
    case 'int':
      return translate(
        {
          id: 'runbook.refused.int',
          message: 'A number is written in digits only; this is {value}.',
        },
        { value },
      );
    case 'name':
      return translate(
        {
          id: 'runbook.refused.name',
          message:
            'A name has only letters, digits and . _ @ : -, and begins with a letter or digit; this is {value}.',
        },
        { value },
      );
    case 'path':
      return translate(
        {
          id: 'runbook.refused.path',
          message: 'Write the whole path: ~ is not expanded inside quotes; this is {value}.',
        },
        { value },
      );
    case 'url':
      return translate(
        {
          id: 'runbook.refused.url',
          message: 'A URL begins with http:// or https:// and has no spaces; this is {value}.',
        },
        { value },
      );
    case 'hidden':
      return translate(
        {
          id: 'runbook.refused.hidden',
          message: 'It holds a line end or a character that cannot be seen ({value}).',
        },
        { value },
      );
    case 'hyphen':
      return translate({
        id: 'runbook.refused.hyphen',
        message: 'It begins with a hyphen and would be read as an option.',
      });
    case 'backslash':
      return translate({
        id: 'runbook.refused.backslash',
        message: 'It holds a backslash, which some databases take for an escape.',
      });
    case 'word':
      return translate({
        id: 'runbook.refused.word',
        message: 'It stands in a name or a sum, where only letters, digits and _ are safe.',
      });
    case 'code':
      return translate({
        id: 'runbook.refused.code',
        message: 'It stands in code, where only letters, digits and . _ / : @ % + , = - are safe.',
      });
    case 'heredoc':
      return translate({
        id: 'runbook.refused.heredoc',
        message: 'It would end the here-document it stands in.',
      });
  }
}

/** The same for what the rules have found: `a password`. */
export function secretRefusal(what: string): string {
  return translate(
    {
      id: 'runbook.refused.secret',
      message: 'It looks like {what}. Secrets are never kept here: use your shell.',
    },
    { what },
  );
}
