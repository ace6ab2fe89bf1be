import { expect, it } from 'vitest';
import { distance, nearestOf, slipOf } from './near.ts';

it('counts a swap of two letters as one slip', () => {
  expect(distance('status', 'stauts')).toBe(1);
  expect(distance('status', 'sttatus')).toBe(1);
  expect(distance('status', 'status')).toBe(0);
  expect(distance('', 'ps')).toBe(2);
});

it('takes a word for a slip only if it is near', () => {
  expect(slipOf('retsart', ['start', 'restart'], false)).toBe('restart');
  expect(slipOf('st', ['ps', 'stat'], false)).toBeUndefined();
  expect(slipOf('un', ['run'], false)).toBe('run');
  // An alias of somebody's own.
  expect(slipOf('unstage', ['stage'], true)).toBeUndefined();
});

it('suggests what may be of use', () => {
  expect(nearestOf('--fitler', ['--file', '--filter'])).toBe('--filter');
  expect(nearestOf('--xyz', ['--filter'])).toBeUndefined();
});

it('prefers a word that begins with what was written', () => {
  expect(slipOf('stat', ['start', 'stats'], false)).toBe('stats');
  expect(slipOf('stat', ['start', 'status'], false)).toBe('status');
  // It chooses among what is near, and finds nothing by itself.
  expect(slipOf('conf', ['config'], true)).toBeUndefined();
});
