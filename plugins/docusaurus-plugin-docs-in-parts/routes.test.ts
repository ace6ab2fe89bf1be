import type { PropVersionMetadata } from '@docusaurus/plugin-content-docs';
import type { RouteConfig } from '@docusaurus/types';
import { describe, expect, it } from 'vitest';
import { folderOf, partPaths, routesInParts } from './routes.ts';
import { docsRoutes } from './testing-docs.ts';

const pages = ['/shop/down', '/shop/slow', '/bank/down', '/bank/slow', '/alone/page', '/welcome'];

const pathsOf = (route: RouteConfig | undefined) =>
  route?.routes?.[0]?.routes?.map(({ path }) => path);
const versionOf = (route: RouteConfig | undefined) => route?.props?.version as PropVersionMetadata;

describe('the routes of docs in parts', () => {
  const { routes } = routesInParts(docsRoutes(pages), (path) => `module of ${path}`);
  const [shop, bank, rest, ...more] = routes ?? [];

  it('are cut by the first folder, and what is beside comes last', () => {
    expect([shop, bank, rest].map((route) => route?.path)).toEqual(['/shop', '/bank', '/']);
    expect(pathsOf(shop)).toEqual(['/shop/down', '/shop/slow']);
    expect(pathsOf(rest)).toEqual(['/alone/page', '/welcome']);
    expect(more).toEqual([]);
  });

  it('lose no page and no other route', () => {
    const all = [shop, bank, rest].flatMap((route) => pathsOf(route) ?? []);
    expect(all.sort()).toEqual([...pages].sort());
    expect(rest?.routes?.[1]?.path).toBe('/tags');
    expect(shop?.routes).toHaveLength(1);
  });

  it('have a module of their own, except for what is in no part', () => {
    expect(shop?.modules).toEqual({ part: 'module of /shop' });
    expect(rest?.modules).toBeUndefined();
    const [uncut] = routesInParts(docsRoutes(pages)).routes ?? [];
    expect(uncut?.modules).toBeUndefined();
  });

  it('know the pages of their own part, and the beginnings of the others', () => {
    const { docsSidebars, docs } = versionOf(shop);
    expect(Object.keys(docs)).toEqual(['shop/down', 'shop/slow', 'welcome']);
    expect(docsSidebars.handbook).toMatchObject([
      { type: 'category', items: [{ href: '/shop/down' }, { href: '/shop/slow' }] },
      { type: 'link', label: 'bank', href: '/bank/down' },
      { type: 'link', label: 'alone', href: '/alone/page' },
      { type: 'link', href: '/welcome' },
    ]);
    expect(Object.keys(versionOf(rest).docs)).toEqual(['alone/page', 'welcome']);
  });

  it('stay away from what is not made as expected, and say of which version', () => {
    const root = docsRoutes(pages);
    const [version] = root.routes as [RouteConfig];
    const other = { ...root, routes: [{ ...version, props: { edition: {} } }] };
    expect(() => routesInParts(other)).toThrow(/made for Docusaurus 3\.10, and in \d+\.\d+\.\d+/);
  });
});

it('tells folders below any base', () => {
  expect(folderOf('/', '/shop/down')).toBe('/shop');
  expect(folderOf('/docs/next', '/docs/next/shop')).toBe('/docs/next/shop');
  expect(folderOf('/docs', '/docs')).toBeUndefined();
  expect(folderOf('/docs', '/docsearch/x')).toBeUndefined();
});

it('makes no part of a single page', () => {
  expect(partPaths('/', ['/a', '/a/b', '/c'])).toEqual(['/a']);
});
