import { describe, expect, it } from 'vitest';
import { formatAgo, formatDay, formatLength, formatMoment } from './time.ts';

const noon = Date.parse('2026-11-21T12:00:00Z');

describe('formatMoment', () => {
  it('gives UTC, and the local time where it differs', () => {
    const here = new Date(noon).getHours() === 12;
    expect(formatMoment(noon, noon)).toMatch(
      here ? /^12:00 UTC$/ : /^12:00 UTC \(\d\d:\d\d here\)$/,
    );
  });

  it('gives the day when it is not today', () => {
    expect(formatMoment('2026-11-20T23:59:59Z', noon)).toMatch(/^20 Nov 23:59 UTC/);
  });

  it('gives the year when it is not this one', () => {
    expect(formatMoment('2025-11-20T23:59:59Z', noon)).toMatch(/^20 Nov 2025 23:59 UTC/);
  });
});

it('a day is written with its year, and is that of UTC', () => {
  expect(formatDay('2025-12-02')).toBe('2 Dec 2025');
});

describe('formatAgo', () => {
  it.each([
    [0, 'just now'],
    [59_000, 'just now'],
    [61_000, '1 min. ago'],
    [4 * 60_000, '4 min. ago'],
    [3 * 3_600_000, '3 hr. ago'],
    [30 * 86_400_000, '30 days ago'],
    [-30_000, 'just now'],
  ])('%i ms before now', (age, words) => {
    expect(formatAgo(noon - age, noon)).toBe(words);
  });

  it('speaks of the future when the clock was set back', () => {
    expect(formatAgo(noon + 2 * 3_600_000, noon)).toBe('in 2 hr.');
  });
});

describe('formatLength', () => {
  it.each([
    [30 * 60_000, '30 minutes'],
    [60_000, '1 minute'],
    [90 * 60_000, '1 hour 30 minutes'],
    [86_400_000, '1 day'],
    [10_000, 'less than a minute'],
  ])('%i ms', (length, words) => {
    expect(formatLength(length)).toBe(words);
  });
});
