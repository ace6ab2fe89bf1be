import { expect, it } from 'vitest';
import { fromField, toField } from './time-field.ts';

it('a field holds UTC, whatever the zone of the browser', () => {
  expect(toField('2026-03-01T15:00:07.123+01:00')).toBe('2026-03-01T14:00:07');
  expect(fromField('2026-03-01T14:00')).toBe('2026-03-01T14:00:00.000Z');
  expect(fromField('2026-03-01T14:00:07')).toBe('2026-03-01T14:00:07.000Z');
  expect(fromField('')).toBeUndefined();
  expect(fromField('soon')).toBeUndefined();
});
