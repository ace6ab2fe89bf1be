import { checkValue, fillCommand, refusalInEnglish, secretIn } from 'runbook-model';
import { expect, it } from 'vitest';
import { refusalWords } from './refusal-words.ts';

const value = '-x $& {value}';

it.each([
  ...(['host', 'ip', 'port', 'int', 'name', 'url'] as const).map((kind) => checkValue(kind, 'a b')),
  checkValue('path', '~/a'),
  checkValue('text', 'a\nb'),
  checkValue('name', value),
  ...(['bare', 'sql', 'word', 'opaque'] as const).map((context) => {
    const slot = { name: 'x', start: 2, end: 5, contexts: [context] };
    const command = { text: 'c <x>', slots: [slot], heredocs: [] };
    return fillCommand(command, { x: context === 'sql' ? 'a\\b' : value }, {}).refused[0]?.reason;
  }),
])('says of %j on the page what the check prints', (refusal) => {
  expect(refusal && refusalWords(refusal)).toBe(refusal && refusalInEnglish(refusal));
  expect(refusalWords(refusal)).toMatch(/^[A-Z].*\.$/);
});

it('says what a secret looks like, and nothing of a good value', () => {
  expect(refusalWords(secretIn(`ghp_${'a'.repeat(30)}`))).toBe(
    'It looks like an access token. Secrets are never kept here: use your shell.',
  );
  expect(refusalWords(checkValue('port', '80'))).toBeUndefined();
});
