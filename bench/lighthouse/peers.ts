import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const docs = path.resolve(import.meta.dirname, '../../docs');

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
 * @returns the built site
 */
export function buildVitepress(packages: string): string {
  const source = path.join(packages, 'vitepress-site');
  cpSync(docs, source, { recursive: true });
  mkdirSync(path.join(source, '.vitepress'));
  writeFileSync(path.join(source, '.vitepress/config.mts'), vitepress);
  run(packages, 'vitepress/bin/vitepress.js', ['build', source], packages);
  return path.join(source, '.vitepress/dist');
}

/** The same with Starlight. */
export function buildStarlight(packages: string): string {
  const source = path.join(packages, 'starlight-site');
  cpSync(docs, path.join(source, 'src/content/docs'), { recursive: true });
  writeFileSync(path.join(source, 'package.json'), '{ "private": true, "type": "module" }');
  writeFileSync(path.join(source, 'astro.config.mjs'), astro);
  writeFileSync(path.join(source, 'src/content.config.ts'), collection);
  run(packages, 'astro/astro.js', ['build'], source);
  return path.join(source, 'dist');
}

function run(packages: string, program: string, args: readonly string[], cwd: string): void {
  execFileSync(process.execPath, [path.join(packages, 'node_modules', program), ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
}
