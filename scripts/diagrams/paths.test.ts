import { expect, it } from 'vitest';
import { shortPath } from './paths.ts';

it.each([
  ['rounds what nobody sees', 'M1.2345,2L3.98765,4', 'M1.2,2L4,4'],
  ['takes a straight curve for a line', 'M0,0 C1,1, 2,2, 3,3', 'M0,0L3,3'],
  ['keeps a curve', 'M0,0C10,0,10,10,0,10', 'M0,0C10,0 10,10 0,10'],
  ['keeps a curve that ends where it began', 'M0,0C90,0,0,90,0,0', 'M0,0C90,0 0,90 0,0'],
  ['leaves out points on the way', 'M0,0L1,0L2,0.1L3,0L3,5', 'M0,0L3,0L3,5'],
  ['and the pen that is put down again', 'M0,0L1,0M1,0L1,1M5,5L6,6', 'M0,0L1,0L1,1M5,5L6,6'],
  ['closes', 'M0,0L1,0L1,1Z M7,7L8,9Z', 'M0,0L1,0L1,1ZM7,7L8,9Z'],
  ['knows small numbers', 'M1e-15,0L-3e-7,9', 'M0,0L0,9'],
  ['leaves what it does not know', 'M0,0a25.12345,25 1,1 0 50,0', 'M0,0a25.12,25 1,1 0 50,0'],
])('%s', (_, given, short) => {
  expect(shortPath(given)).toBe(short);
});
