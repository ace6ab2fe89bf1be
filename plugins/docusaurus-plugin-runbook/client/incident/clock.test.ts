import { expect, it } from 'vitest';
import { formatElapsed } from './clock.ts';

it.each([
  [0, '0:00:00'],
  [862_999, '0:14:22'],
  [86_399_000, '23:59:59'],
  [97_445_000, '1 d 3:04'],
  [-5_000, '0:00:00'],
])('%i ms are %s', (milliseconds, words) => {
  expect(formatElapsed(milliseconds)).toBe(words);
});
