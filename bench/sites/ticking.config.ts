import type * as Preset from '@docusaurus/preset-classic';
import type { Config, PluginConfig } from '@docusaurus/types';
import { runbook } from 'docusaurus-plugin-runbook';
import handrail from '../../docusaurus.config.ts';

// This site with another docs folder, which holds the one page that is ticked.

const [, options] = handrail.presets.at(-1) as ['classic', Preset.Options];
const runbooks = runbook({ docsDir: process.env.HANDRAIL_BENCH_DOCS ?? '' });

export default {
  ...handrail,
  // The links of the navigation bar lead to pages that are not there.
  onBrokenLinks: 'ignore',
  plugins: [
    runbooks.plugin,
    // Saving the pages would press upon what is measured.
    ...(handrail.plugins as PluginConfig[]).filter(
      (plugin) => typeof plugin !== 'function' && plugin !== 'docusaurus-plugin-offline',
    ),
  ],
  presets: [
    [
      'classic',
      {
        ...options,
        docs: {
          ...(options.docs || {}),
          remarkPlugins: [runbooks.remarkPlugin],
          sidebarItemsGenerator: runbooks.sidebarItemsGenerator,
        },
      } satisfies Preset.Options,
    ],
  ],
} satisfies Config;
