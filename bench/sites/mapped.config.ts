import type { Config } from '@docusaurus/types';
import handrail from '../../docusaurus.config.ts';

// This site with source maps, to tell which package each byte of its JavaScript came from.

export default {
  ...handrail,
  plugins: [
    ...(handrail.plugins ?? []),
    () => ({
      name: 'source-maps',
      configureWebpack: () => ({ devtool: 'hidden-source-map' }),
    }),
  ],
} satisfies Config;
