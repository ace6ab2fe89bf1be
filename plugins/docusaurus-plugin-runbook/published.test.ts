import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import { expect, it } from 'vitest';
import { publishedPages } from './published.ts';

const doc = {
  source: '@site/handbook/shop/new.md',
  permalink: '/ops/docs/shop/new',
  title: 'New',
  description: 'It is new.',
  unlisted: false,
  frontMatter: {
    redirects: ['shop/old', '/shop/older/', './shop/oldest.md'],
    aliases: 'bakery/index.md',
    redirect_from: [7, ''],
  },
};
const instances = [{ loadedVersions: [{ path: '/ops/docs', docs: [doc] }] }];

it('knows the address of a page, and those of the pages it replaces', () => {
  const [page] = publishedPages(
    instances as unknown as LoadedContent[],
    { siteDir: '/site', siteConfig: { trailingSlash: true } as never },
    '/site/handbook',
  );
  expect(page).toEqual({
    id: 'shop/new',
    href: '/ops/docs/shop/new/',
    title: 'New',
    description: 'It is new.',
    unlisted: false,
    replaces: [
      '/ops/docs/shop/old',
      '/ops/docs/shop/older',
      '/ops/docs/shop/oldest',
      '/ops/docs/bakery',
    ],
  });
});
