import type * as Preset from '@docusaurus/preset-classic';
import type { Config, PluginConfig } from '@docusaurus/types';
import handrail from '../../docusaurus.config.ts';

// This site less its runbook plugins: what our layer adds is the difference. Made from the real
// configuration, so that both stay the same in all else.

const [, options] = handrail.presets[0] as ['classic', Preset.Options];
const docs = options.docs || {};

export default {
  ...handrail,
  // The triage board is gone, and with it the home page that others link to.
  onBrokenLinks: 'warn',
  onBrokenAnchors: 'warn',
  plugins: (handrail.plugins as PluginConfig[]).filter((plugin) => typeof plugin !== 'function'),
  presets: [
    [
      'classic',
      {
        ...options,
        docs: { ...docs, remarkPlugins: [], sidebarItemsGenerator: undefined },
      } satisfies Preset.Options,
    ],
  ],
} satisfies Config;
