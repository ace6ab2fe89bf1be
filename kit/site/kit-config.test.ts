import { expect, it } from 'vitest';
import { kitConfig, withoutWorkers } from './kit-config.ts';

it('makes a site that opens from a disk of any other', () => {
  const config = kitConfig(
    { title: 'T', url: 'https://docs.example.org', baseUrl: '/ops/', plugins: ['a'] } as never,
    { config: '', set: '/tmp/set.json', about: { at: 'now', changed: false } },
  );
  expect(config).toMatchObject({
    baseUrl: '/',
    future: { experimental_router: 'hash' },
    customFields: { emergencyKit: { at: 'now' } },
    themeConfig: { announcementBar: { isCloseable: false } },
  });
  expect(config.plugins).toHaveLength(2);
});

it('takes the language that is the default of a site in several', () => {
  const i18n = { defaultLocale: 'el', locales: ['en', 'el'], localeConfigs: {} };
  const site = { title: 'T', url: 'https://docs.example.org', baseUrl: '/', i18n };
  const task = { config: '', set: '/tmp/set.json', about: { at: 'now', changed: false } };
  expect(kitConfig(site as never, task).i18n?.locales).toEqual(['el']);
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
