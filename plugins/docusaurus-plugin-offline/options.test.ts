import { expect, it } from 'vitest';
import { type OfflineOptions, settingsOf } from './options.ts';

it('what is left open is filled', () => {
  expect(settingsOf({ exclude: ['a'] })).toEqual({
    exclude: ['a'],
    maxFileBytes: 4_000_000,
    withdraw: false,
  });
});

it.each([
  [{ excludes: [] }, 'has no option "excludes"; it has: exclude, maxFileBytes, withdraw.'],
  [{ exclude: 'a' }, '"exclude" is a list of globs'],
  [{ maxFileBytes: 0 }, '"maxFileBytes" is a number above 0'],
  [{ withdraw: 'yes' }, '"withdraw" is true or false'],
])('%o is refused', (options, message) => {
  expect(() => settingsOf(options as OfflineOptions)).toThrow(message);
});
