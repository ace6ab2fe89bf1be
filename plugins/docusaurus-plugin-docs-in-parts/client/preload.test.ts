import { expect, it, vi } from 'vitest';
import preload from './preload.ts';

const loaded = vi.hoisted(() => [] as string[]);

vi.mock('@generated/routes', () => {
  const component = (name: string) => ({ preload: async () => void loaded.push(name) });
  const page = { path: '/shop/zurück/', exact: true, component: component('page') };
  const part = async () => {
    loaded.push('part');
    return { default: [{ path: '/shop/', component: component('inner'), routes: [page] }] };
  };
  return { default: [{ path: '/shop/', component: component('outer'), routes: [], part }] };
});

it('loads what an address is shown with, before and behind the part it is in', async () => {
  await preload('/shop/zur%C3%BCck/');
  expect(new Set(loaded)).toEqual(new Set(['outer', 'part', 'inner', 'page']));
  expect(loaded.indexOf('part')).toBeLessThan(loaded.indexOf('inner'));
});
