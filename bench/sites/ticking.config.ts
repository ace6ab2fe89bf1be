import type { Options as DocsOptions } from '@docusaurus/plugin-content-docs';
import type { Config, PluginConfig } from '@docusaurus/types';
import { runbook } from 'docusaurus-plugin-runbook';
import handrail from '../../docusaurus.config.ts';

// This site with another docs folder, which holds the one page that is ticked.

const [docs, options] = handrail.plugins[0] as [string, DocsOptions];
const runbooks = runbook({ docsDir: process.env.HANDRAIL_BENCH_DOCS ?? '' });

export default {
  ...handrail,
  // The links of the navigation bar lead to pages that are not there.
  onBrokenLinks: 'ignore',
  plugins: [
    [
      docs,
      {
        ...options,
        remarkPlugins: [runbooks.remarkPlugin],
        sidebarItemsGenerator: runbooks.sidebarItemsGenerator,
      } satisfies DocsOptions,
    ],
    runbooks.plugin,
    // Saving the pages would press upon what is measured.
    ...(handrail.plugins.slice(1) as PluginConfig[]).filter(
      (plugin) => typeof plugin !== 'function' && plugin !== 'docusaurus-plugin-offline',
    ),
  ],
} satisfies Config;
