import { expect, it } from 'vitest';
import { inLength, inNumbers, monthName, shown, stamp, unitFor } from './format.ts';

const minute = 60_000;
const hour = 60 * minute;

it.each([
  [30 * minute, '30 minutes'],
  [29.6 * minute, '30 minutes'],
  [0, 'less than a minute'],
  [47 * hour + 59.6 * minute, '2 days'],
  [49 * hour + 29 * minute, '2 days 1 hour'],
])('%d milliseconds are %s', (length, words) => {
  expect(inLength(length)).toBe(words);
});

it.each([
  [179 * minute, 'minutes'],
  [3 * hour, 'hours'],
  [72 * hour, 'days'],
])('a chart up to %d milliseconds counts %s', (longest, name) => {
  expect(unitFor(longest).name).toBe(name);
});

it('names months, moments and figures', () => {
  expect(monthName('2026-03')).toBe('Mar 2026');
  expect(stamp('2025-12-02T21:00:00+07:00')).toBe('2025-12-02 14:00');
  expect(shown({ value: 1 / 3 }, inNumbers)).toBe('0.33');
  expect(shown({ refused: { least: 1, of: 'month', n: 0 } }, inNumbers)).toBe('–');
});
