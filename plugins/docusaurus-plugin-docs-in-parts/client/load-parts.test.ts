import type { RouteConfig } from 'react-router-config';
import { expect, it, vi } from 'vitest';
import { loadParts } from './load-parts.ts';

const page = { path: '/shop/down/', exact: true };
const site = (part: () => Promise<{ default: RouteConfig[] }>) => {
  const shop = { path: '/shop/', routes: [] as RouteConfig[], part };
  const bank = { path: '/bank/', routes: [], part: () => Promise.reject(new Error('not asked')) };
  return { shop, routes: [{ path: '/', routes: [bank, shop] }] };
};

it('puts the routes of a part in their place when an address below it is asked for', async () => {
  const { shop, routes } = site(async () => ({ default: [page] }));
  await loadParts(routes, '/');
  expect(shop.routes).toEqual([]);
  await loadParts(routes, '/shop/down/');
  expect(shop.routes).toEqual([page]);
});

it('asks again for a part that could not be loaded', async () => {
  const part = vi.fn(async () => ({ default: [page] }));
  part.mockRejectedValueOnce(new Error('offline'));
  const { shop, routes } = site(part);
  await expect(loadParts(routes, '/shop/')).rejects.toThrow('offline');
  await loadParts(routes, '/shop/');
  expect(shop.routes).toEqual([page]);
});
