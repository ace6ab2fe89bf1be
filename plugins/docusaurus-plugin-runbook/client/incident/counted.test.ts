import { expect, it } from 'vitest';
import { createCounted } from './counted.ts';

const minute = 60_000;

it('counts from the time that was written, as long as clocks agree', () => {
  const counted = createCounted();
  expect(counted(5 * minute)('a', 3 * minute)).toBe(3 * minute);
  expect(counted(50 * minute)('a', 3 * minute)).toBe(3 * minute);
});

it('counts from the first look after the clock was set back, however often it looks', () => {
  const counted = createCounted();
  counted(65 * minute)('a', 64 * minute);
  expect(counted(6 * minute)('a', 64 * minute)).toBe(6 * minute);
  expect(counted(20 * minute)('a', 64 * minute)).toBe(6 * minute);
  expect(counted(90 * minute)('a', 64 * minute)).toBe(6 * minute);
});

it('counts from now on what a computer ahead has written', () => {
  expect(createCounted()(6 * minute)('a', 64 * minute)).toBe(6 * minute);
});
