import { join } from 'node:path';
import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import type * as Preset from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { contentSecurityPolicy, paintingFirst, runbook } from 'docusaurus-plugin-runbook';

const runbooks = runbook({
  docsDir: join(__dirname, 'docs'),
  incidentsDir: join(__dirname, 'incidents'),
  drillsDir: join(__dirname, 'drills'),
  drawingsDir: join(__dirname, 'diagrams'),
});

// What the classic site carries and this one does not need.
const lighter = () => ({
  name: 'lighter',
  // Commands have an element of their own; for the few other blocks of code Prism would be the
  // heaviest thing a responder's browser must read before anything can be ticked.
  // Of the diagrams, mind maps, maps of an architecture and formulas bring engines of their own, a
  // fifth of all the script there is to bundle, and no playbook is drawn as one.
  configureWebpack: () => ({
    resolve: {
      alias: {
        'prism-react-renderer': join(__dirname, 'src/plain-code.ts'),
        cytoscape: false as const,
        'cytoscape-cose-bilkent': false as const,
        'cytoscape-fcose': false as const,
        katex: false as const,
      },
    },
  }),
  // Lightning CSS, which minifies, makes the styles fit the same browsers in a fraction of the time.
  // And there is no configuration of PostCSS to look for beside each of its files.
  configurePostCss: (options: { plugins: unknown[] }) => ({
    ...options,
    config: false,
    plugins: options.plugins.filter((plugin) => !String(plugin).includes('postcss-preset-env')),
  }),
});

const baseUrl = process.env.HANDRAIL_BASE_URL ?? '/';

// A link that is there only where the file is: who publishes the site names the file and puts it
// into the built site, as the workflow `deploy.yml` does.
function emergencyKit() {
  const file = process.env.HANDRAIL_KIT;
  if (!file) return [];
  const href = `pathname://${baseUrl}${file}`;
  const className = 'site-kit';
  return [{ href, label: 'Emergency kit', className, position: 'right' as const, target: '_self' }];
}

export default {
  title: 'Handrail',
  tagline: 'Incident playbooks to hold on to at 3 a.m.',
  favicon: 'img/favicon.svg',
  url: process.env.HANDRAIL_URL ?? 'http://localhost:3000',
  baseUrl,
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  ssrTemplate: paintingFirst(),
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
  plugins: [
    // The docs, so that with a thousand playbooks a page weighs no more than with ten.
    [
      'docusaurus-plugin-docs-in-parts',
      {
        routeBasePath: '/',
        sidebarPath: './sidebars.ts',
        remarkPlugins: [runbooks.remarkPlugin],
        sidebarItemsGenerator: runbooks.sidebarItemsGenerator,
      } satisfies DocsOptions,
    ],
    runbooks.plugin,
    contentSecurityPolicy,
    lighter,
    'docusaurus-plugin-offline',
  ],
  presets: [
    // First, so that it waits for what all others write. The pictures are those of the README.
    ['docusaurus-plugin-offline/preset', { exclude: ['img/screens/**'] }],
    [
      'classic',
      {
        docs: false,
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
        ...emergencyKit(),
      ],
    },
    mermaid: { theme: { light: 'neutral', dark: 'dark' } },
    prism: {
      theme: { plain: { color: '#14191c', backgroundColor: '#f1f3f4' }, styles: [] },
      darkTheme: { plain: { color: '#e4e9ea', backgroundColor: '#0b1012' }, styles: [] },
    },
  } satisfies Preset.ThemeConfig,
} satisfies Config;
