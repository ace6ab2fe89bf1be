import { expect, it } from 'vitest';
import { contradictions } from './conflict.ts';

const edit = (id: string, value: string) => ({ id, value, time: '2025-12-01T14:00:00Z' });
const fieldOf = (...values: string[]) => ({
  name: 'title',
  value: values.at(-1) ?? '',
  current: values.map((value, n) => edit(String(n), value)),
});

it('is what was written differently at the same time', () => {
  expect(contradictions(undefined)).toEqual([]);
  expect(contradictions(fieldOf('a'))).toEqual([]);
  expect(contradictions(fieldOf('a', 'a '))).toEqual([]);
  expect(contradictions(fieldOf('a', 'b', 'a'))).toEqual([edit('2', 'a'), edit('1', 'b')]);
});
