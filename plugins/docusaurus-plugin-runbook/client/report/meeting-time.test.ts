import { expect, it } from 'vitest';
import { isoOf, localInput, suggestion } from './meeting-time.ts';

it('a field for a time and the log understand one another', () => {
  const iso = '2025-12-02T15:00:00.000Z';
  expect(isoOf(localInput(iso))).toBe(iso);
  expect(isoOf('')).toBeUndefined();
  expect(isoOf('next Tuesday')).toBeUndefined();
});

it('a review is suggested a day later, at a full hour', () => {
  expect(suggestion('2025-12-01T14:30:00Z')).toBe('2025-12-02T15:00:00.000Z');
  expect(suggestion('2025-12-01T14:00:00Z')).toBe('2025-12-02T14:00:00.000Z');
});
