import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { themes } from 'prism-react-renderer';

// What `create-docusaurus` 3.10 writes for its classic template, with our pages in it. Taken away:
// the blog and the start page (we have neither), and the links that would lead to them.

export default {
  title: 'My Site',
  tagline: 'Dinosaurs are cool',
  favicon: 'img/favicon.svg',
  future: { v4: true },
  url: 'http://localhost:3000',
  baseUrl: '/',
  // Two that our pages need: `.md` is CommonMark, and nobody has made our home page here.
  markdown: { format: 'detect' },
  onBrokenLinks: 'warn',
  i18n: { defaultLocale: 'en', locales: ['en'] },
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          editUrl: 'https://github.com/facebook/docusaurus/tree/main/packages/create-docusaurus/',
        },
        blog: false,
        pages: false,
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    navbar: {
      title: 'My Site',
      items: [
        { href: 'https://github.com/facebook/docusaurus', label: 'GitHub', position: 'right' },
      ],
    },
    footer: {
      style: 'dark',
      links: [
        {
          title: 'Community',
          items: [
            {
              label: 'Stack Overflow',
              href: 'https://stackoverflow.com/questions/tagged/docusaurus',
            },
          ],
        },
      ],
      copyright: 'Copyright © My Project, Inc. Built with Docusaurus.',
    },
    prism: { theme: themes.github, darkTheme: themes.dracula },
  } satisfies Preset.ThemeConfig,
} satisfies Config;
