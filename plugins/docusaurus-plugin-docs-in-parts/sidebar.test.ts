import type { PropSidebarItem } from '@docusaurus/plugin-content-docs';
import { expect, it } from 'vitest';
import { sidebarFor } from './sidebar.ts';

const link = (href: string, more = {}) => ({ type: 'link', href, label: href, ...more });
const category = (label: string, items: object[], more = {}) => ({
  type: 'category',
  label,
  items,
  collapsed: true,
  collapsible: true,
  ...more,
});
const of = (items: object[], ...paths: string[]) =>
  sidebarFor(items as PropSidebarItem[], new Set(paths));

it('keeps a category whole that leads to one of the pages', () => {
  const own = category('Shop', [category('Deep', [link('/shop/a'), link('/shop/b')])]);
  expect(of([own], '/shop/b')).toEqual([own]);
  const byItself = category('Shop', [link('/other')], { href: '/shop' });
  expect(of([byItself], '/shop')).toEqual([byItself]);
});

it('makes one link of a category that leads to none, to where it begins', () => {
  const bank = category('Bank', [link('/bank/a')], { href: '/bank', className: 'loud' });
  const first = category('First', [
    { type: 'html', value: '' },
    link('/secret', { unlisted: true }),
    link('/first/a'),
  ]);
  expect(of([bank, first], '/shop/b')).toEqual([
    link('/bank', { label: 'Bank', className: 'loud' }),
    link('/first/a', { label: 'First' }),
  ]);
});

it('leaves out a category with nothing to be shown', () => {
  const hidden = category('Hidden', [link('/a', { unlisted: true })], {
    href: '/hidden',
    linkUnlisted: true,
  });
  expect(of([hidden, link('/welcome')], '/shop')).toEqual([link('/welcome')]);
});
