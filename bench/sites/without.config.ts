import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';

// This site less its plugins: what our layer adds is the difference. Written out and not made from
// the real configuration, which would load our packages; without.test.ts keeps the two the same.

export default {
  title: 'Handrail',
  tagline: 'Incident playbooks to hold on to at 3 a.m.',
  favicon: 'img/favicon.svg',
  url: process.env.HANDRAIL_URL ?? 'http://localhost:3000',
  baseUrl: process.env.HANDRAIL_BASE_URL ?? '/',
  trailingSlash: true,
  // The triage board is gone, and with it the home page that others link to.
  onBrokenLinks: 'warn',
  onBrokenAnchors: 'warn',
  onDuplicateRoutes: 'throw',
  future: { v4: true },
  // Fixed, so that a site that moves to another address keeps everybody's settings.
  storage: { type: 'localStorage', namespace: 'handrail' },
  markdown: {
    // `.md` is CommonMark: `{…}` of a command or a template stays what it is.
    format: 'detect',
    mermaid: true,
    emoji: false,
    hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' },
  },
  themes: ['@docusaurus/theme-mermaid'],
  presets: [
    [
      'classic',
      {
        docs: {
          routeBasePath: '/',
          sidebarPath: './sidebars.ts',
        },
        blog: false,
        pages: false,
        theme: { customCss: './src/css/site.css' },
      } satisfies Preset.Options,
    ],
  ],
  themeConfig: {
    colorMode: { respectPrefersColorScheme: true },
    docs: { sidebar: { hideable: true } },
    navbar: {
      title: 'Handrail',
      items: [
        { to: '/', label: 'Triage', activeBaseRegex: '^/$' },
        { to: '/incidents/', label: 'Incidents' },
        { to: '/metrics/', label: 'Metrics' },
        { to: '/practice/', label: 'Practice' },
        { to: '/onboarding/', label: 'New here?' },
        { to: '/authoring/', label: 'Write a playbook' },
      ],
    },
    mermaid: { theme: { light: 'neutral', dark: 'dark' } },
    prism: {
      theme: { plain: { color: '#14191c', backgroundColor: '#f1f3f4' }, styles: [] },
      darkTheme: { plain: { color: '#e4e9ea', backgroundColor: '#0b1012' }, styles: [] },
    },
  } satisfies Preset.ThemeConfig,
} satisfies Config;
