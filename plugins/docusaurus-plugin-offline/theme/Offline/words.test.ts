import { expect, it } from 'vitest';
import { copyWords } from './words.ts';

it.each([
  ['en', '1,234 of 7,000'],
  ['de', '1.234 of 7.000'],
])('says how far saving is, with the numbers of %s', (language, numbers) => {
  const copy = { is: 'saving', done: 1234, all: 7000 } as const;
  expect(copyWords({ copy, reach: 'reached' }, language)).toBe(
    `Not available offline yet: being saved, ${numbers} files`,
  );
});
