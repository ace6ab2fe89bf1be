import { expect, it } from 'vitest';
import { withShortNames } from './short-names.ts';

const line = (name: string) =>
  `  "${name}": [() => import(/* webpackChunkName: "${name}" */ "@site/deadbeef.md")],`;
const tables = (...names: string[]) => ({
  routes: `path: "/0123abcd"`,
  chunkNames: JSON.stringify({ '/page-1a2': { __comp: names[0], content: names[1] } }),
  registry: ['export default {', ...names.map(line), '};'].join('\n'),
});

it('shortens the names of chunks, wherever they stand, and nothing else', () => {
  const before = tables('0123abcd', 'ffff0000');
  expect(withShortNames(before)).toEqual({ ...tables('0123a', 'ffff0'), routes: before.routes });
});

it('keeps the whole names of two that begin alike', () => {
  const { registry } = withShortNames(tables('0123abcd', '0123aeee', 'ffff0000'));
  expect(registry).toBe(tables('0123abcd', '0123aeee', 'ffff0').registry);
});

it('keeps a name that Docusaurus made longer, because there was one like it', () => {
  const before = tables('0123abcd2', 'component---theme-doc-item');
  expect(withShortNames(before)).toEqual(before);
});
