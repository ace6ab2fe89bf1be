import { createRequire } from 'node:module';
import type { Config } from '@docusaurus/types';
import stock from './stock.config.ts';

// The stock site with the local search that most sites take, as its README sets it up.

const require = createRequire(__filename);

export default {
  ...stock,
  themes: [
    [
      require.resolve('@easyops-cn/docusaurus-search-local'),
      { hashed: true, indexBlog: false, docsRouteBasePath: '/', docsDir: 'docs' },
    ],
  ],
} satisfies Config;
