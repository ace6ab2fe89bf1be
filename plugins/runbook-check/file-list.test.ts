import { expect, it } from 'vitest';
import { FileList } from './file-list.ts';

const files = [
  { path: '/elsewhere/a.md', file: '/elsewhere/a.md' },
  { path: 'a b/c\nd.md', file: '/docs/a b/c\nd.md' },
  { path: 'übung.md', file: '/docs/übung.md' },
];

it('gives back what it was given, as often as it is asked', () => {
  const list = new FileList('/docs', files);
  expect(list).toHaveLength(3);
  expect([...list]).toEqual(files);
  expect([...list]).toEqual(files);
  expect([...list.filter(({ path }) => path.startsWith('a'))]).toEqual([files[1]]);
  expect([...new FileList('/', [{ path: 'a.md', file: '/a.md' }])]).toEqual([
    { path: 'a.md', file: '/a.md' },
  ]);
  expect([...new FileList('/docs', [])]).toEqual([]);
});
