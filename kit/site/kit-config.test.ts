import { expect, it } from 'vitest';
import { kitConfig, withoutWorkers } from './kit-config.ts';

it('makes a site that opens from a disk of any other', () => {
  const config = kitConfig(
    { title: 'T', url: 'https://docs.example.org', baseUrl: '/ops/', plugins: ['a'] } as never,
    { config: '', set: '/tmp/set.json', banner: 'As of now' },
  );
  expect(config).toMatchObject({
    baseUrl: '/',
    future: { experimental_router: 'hash' },
    themeConfig: { announcementBar: { content: 'As of now', isCloseable: false } },
  });
  expect(config.plugins).toHaveLength(2);
});

it('leaves out what makes a service worker', () => {
  function other() {}
  const parts = [
    'docusaurus-plugin-offline',
    ['docusaurus-plugin-offline/preset', {}],
    '@docusaurus/plugin-pwa',
    'classic',
    other,
  ];
  expect(withoutWorkers(parts)).toEqual(['classic', other]);
  expect(withoutWorkers()).toEqual([]);
});
