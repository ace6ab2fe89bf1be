import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildTime, timed } from '../build.ts';

const ownDocs = path.resolve(import.meta.dirname, '../../docs');

/** A site that was built, and how long that took. */
export interface PeerSite {
  folder: string;
  time: BuildTime;
}

// What their templates begin with, and what our pages need: `{{ … }}` and `<…>` are text in them.
const vitepress = `import { defineConfig } from 'vitepress';
export default defineConfig({
  title: 'My Docs',
  ignoreDeadLinks: true,
  markdown: { html: false },
  vue: { template: { compilerOptions: { delimiters: ['\\u0001', '\\u0002'] } } },
});
`;
const astro = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'http://localhost:3000',
  integrations: [starlight({ title: 'My Docs' })],
});
`;
const collection = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/**
 * Builds the same pages with VitePress.
 *
 * @param packages the folder it is installed in
 * @param docs the pages; by default those of this site
 */
export async function buildVitepress(packages: string, docs = ownDocs): Promise<PeerSite> {
  const source = path.join(packages, `vitepress-${sources++}`);
  cpSync(docs, source, { recursive: true });
  mkdirSync(path.join(source, '.vitepress'));
  writeFileSync(path.join(source, '.vitepress/config.mts'), vitepress);
  const time = await run(packages, 'vitepress/bin/vitepress.js', ['build', source], packages);
  return { folder: path.join(source, '.vitepress/dist'), time };
}

/** The same with Starlight. */
export async function buildStarlight(packages: string, docs = ownDocs): Promise<PeerSite> {
  const source = path.join(packages, `starlight-${sources++}`);
  cpSync(docs, path.join(source, 'src/content/docs'), { recursive: true });
  writeFileSync(path.join(source, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(path.join(source, 'astro.config.mjs'), astro);
  writeFileSync(path.join(source, 'src/content.config.ts'), collection);
  const time = await run(packages, 'astro/astro.js', ['build'], source);
  return { folder: path.join(source, 'dist'), time };
}

/** Each site is built in a folder of its own. */
let sources = 0;

function run(packages: string, program: string, args: readonly string[], cwd: string) {
  const file = path.join(packages, 'node_modules', program);
  return timed([file, ...args], cwd, { ASTRO_TELEMETRY_DISABLED: '1' });
}
