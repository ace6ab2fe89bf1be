import { expect, it } from 'vitest';
import { wantsToSaveData } from './save-data.ts';

it.each([
  [undefined, false],
  [{}, false],
  [{ effectiveType: '4g' }, false],
  [{ effectiveType: '3g' }, false],
  [{ effectiveType: 'slow-2g' }, true],
  [{ effectiveType: '2g' }, true],
  [{ saveData: true, effectiveType: '4g' }, true],
])('%o: %s', (line, wants) => {
  expect(wantsToSaveData(line ?? {})).toBe(wants);
});
