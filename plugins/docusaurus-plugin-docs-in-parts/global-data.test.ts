import type { GlobalVersion } from '@docusaurus/plugin-content-docs/client';
import { expect, it } from 'vitest';
import { globalDataInParts } from './global-data.ts';

const version = (name: string) =>
  ({
    name,
    path: '/docs',
    docs: ['/docs/shop/a', '/docs/shop/b', '/docs/alone'].map((path) => ({ id: path, path })),
  }) as GlobalVersion;
const pathsOf = (data: { versions: GlobalVersion[] }) =>
  data.versions.map(({ docs }) => docs.map(({ path }) => path));
const data = { path: '/docs', versions: [version('current')] };

it('tells every page of those that are in no part', () => {
  const cut = globalDataInParts(data, { navbar: { items: [{ to: '/docs', label: 'Docs' }] } });
  expect(cut).toMatchObject({ path: '/docs', versions: [{ name: 'current' }] });
  expect(pathsOf(cut)).toEqual([['/docs/alone']]);
});

it('keeps the list for a navigation bar that names a page or a sidebar', () => {
  for (const type of ['doc', 'docSidebar', 'docsVersionDropdown']) {
    const items = [{ type: 'dropdown', items: [{ type }] }];
    expect(globalDataInParts(data, { navbar: { items } })).toBe(data);
  }
});

it('keeps the list for links from one version to another', () => {
  const two = { ...data, versions: [version('2'), version('1')] };
  expect(globalDataInParts(two, {})).toBe(two);
});
