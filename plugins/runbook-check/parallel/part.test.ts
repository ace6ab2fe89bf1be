import { expect, it } from 'vitest';
import { memoryTree } from '../tree.ts';
import { cut } from './part.ts';

const files = (folder: string, count: number) =>
  Array.from({ length: count }, (_, i) => `/docs/${folder}/p${String(i).padStart(3, '0')}.md`);
const filed = (names: readonly string[]) => names.map((file) => ({ path: file.slice(1), file }));

it('cuts files into parts of about a size, in their order', () => {
  const all = filed(files('a', 200));
  const parts = cut(all, 4, memoryTree({}));
  expect(parts.map((part) => part.files.length)).toEqual([50, 50, 50, 50]);
  expect(parts.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  expect(parts.flatMap((part) => part.files)).toEqual(all);
  expect(cut(filed(files('a', 30)), 4, memoryTree({}))).toHaveLength(1);
  expect(cut([], 4, memoryTree({}))).toEqual([]);
});

it('keeps the pages of a service together, and those of a service in it', () => {
  const names = [
    ...files('a', 60),
    ...files('b', 40),
    ...files('b/inner', 60),
    ...files('b/z', 40),
  ];
  const tree = memoryTree({ '/docs/b/service.yml': '', '/docs/b/inner/service.yml': '' });
  const parts = cut(filed(names), 5, tree).map((part) => part.files.map(({ file }) => file));
  const withService = parts.filter((part) => part.some((file) => file.startsWith('/docs/b/')));
  expect(withService).toHaveLength(1);
  expect(parts.flat()).toEqual(names);
});
