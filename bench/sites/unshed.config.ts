import type { Config, PluginConfig } from '@docusaurus/types';
import handrail from '../../docusaurus.config.ts';

// This site with all that the classic site carries: what our plugins cost where nothing is shed.

export default {
  ...handrail,
  plugins: (handrail.plugins as PluginConfig[]).filter(
    (plugin) => typeof plugin !== 'function' || plugin.name !== 'lighter',
  ),
} satisfies Config;
