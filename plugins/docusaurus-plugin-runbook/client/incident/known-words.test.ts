import { expect, it } from 'vitest';
import { knownWords } from './known-words.ts';

it.each([
  [{ code: 'commands', severity: 'P1', person: 'Ada' }, 'P1, Ada commands'],
  [{ code: 'nobody', severity: 'P1' }, 'P1, nobody commands yet'],
  [{ code: 'entries', count: 1 }, '1 entry'],
  [{ code: 'updates', count: 2 }, '2 updates'],
  [{ code: 'told' }, 'told after it was resolved'],
  [{ code: 'mitigated' }, 'mitigated'],
] as const)('%j', (because, words) => {
  expect(knownWords(because)).toBe(words);
});
