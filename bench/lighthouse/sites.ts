import { versionOf } from './fetch.ts';

/** The built sites by what the report calls them: ours first, then the peers. */
export interface BuiltSites {
  ours: string;
  stock: string;
  vitepress: string;
  starlight: string;
}

export const siteNames: Readonly<Record<keyof BuiltSites, string>> = {
  ours: 'Handrail',
  stock: 'stock classic site',
  vitepress: `VitePress ${versionOf('vitepress')}`,
  starlight: `Starlight ${versionOf('@astrojs/starlight')}`,
};
