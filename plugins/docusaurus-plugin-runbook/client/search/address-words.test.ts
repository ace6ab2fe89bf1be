import { expect, it } from 'vitest';
import { wordsOfAddress } from './address-words.ts';

it.each([
  ['/ops/lcbp3-dms/databse-down/', 'databse down'],
  ['/ops/go/DiskAlmostFull', 'DiskAlmostFull'],
  ['/ops/No%20space%20left.html', 'No space left'],
  ['/elsewhere/x', 'x'],
  ['/ops/%', '%'],
  ['/ops/', ''],
])('%s', (pathname, words) => {
  expect(wordsOfAddress(pathname, '/ops/')).toBe(words);
});
