import { expect, it } from 'vitest';
import { valueReason } from './value-reason.ts';

it.each([
  [
    'a secret, whatever its kind',
    `ghp_${'a1B2'.repeat(9)}`,
    /^It looks like .*Secrets are never kept/,
  ],
  ['what is not of its kind', 'oven', /^A port is a number from 1 to 65535; this is oven\.$/],
])('refuses %s', (_, value, reason) => {
  expect(valueReason(value, 'port')).toMatch(reason);
});

it.each(['8080', ''])('takes %j', (value) => {
  expect(valueReason(value, 'port')).toBeUndefined();
});
