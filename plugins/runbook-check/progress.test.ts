import { expect, it } from 'vitest';
import { showProgress } from './progress.ts';

it('says nothing for a second, and then not more often than it is read', () => {
  const told: (string | undefined)[] = [];
  let time = 0;
  const show = showProgress({ progress: (text) => told.push(text) }, () => time);
  for (let files = 1; files <= 200; files += 1) {
    time += 10;
    show?.(files);
  }
  expect(told[0]).toBe('100 files …');
  expect(told).toHaveLength(11);
  expect(showProgress({})).toBeUndefined();
});
