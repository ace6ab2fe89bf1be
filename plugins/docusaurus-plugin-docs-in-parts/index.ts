import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import docs, { type LoadedContent, type PluginOptions } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin, RouteConfig } from '@docusaurus/types';
import { findChunksByName } from './chunk-addresses.ts';
import { cutTables } from './cut-tables.ts';
import { globalDataInParts } from './global-data.ts';
import { routesInParts } from './routes.ts';
import { withShortNames } from './short-names.ts';
import { unexpected } from './unexpected.ts';

export { validateOptions } from '@docusaurus/plugin-content-docs';

/**
 * The docs plugin of Docusaurus, with the same options, for sites of many pages. Docusaurus tells
 * every page about all others: where each is, how to load it, and the whole sidebar. Here a page
 * knows the folder it is in; of other folders it knows where they begin, and loads the rest when a
 * reader goes there.
 *
 * @throws Error at the build if Docusaurus is not made as this plugin expects
 */
export default async function docsInParts(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin<LoadedContent>> {
  const plugin: Plugin<LoadedContent> = await docs(context, options);
  const { siteConfig, generatedFilesDir } = context;
  // A site with its addresses behind `#` draws before it loads what it draws; and it lies on a disk,
  // where weight is no matter.
  const isCut =
    process.env.NODE_ENV === 'production' && siteConfig.future.experimental_router !== 'hash';
  return {
    ...plugin,
    async contentLoaded({ content, actions }) {
      const stubs: string[] = [];
      const moduleFor = (path: string) => {
        const name = `part${path.replaceAll('/', '-')}.json`;
        stubs.push(name);
        return `@generated/${plugin.name}/${options.id}/${name}`;
      };
      await plugin.contentLoaded?.({
        content,
        actions: {
          ...actions,
          addRoute: (route: RouteConfig) =>
            actions.addRoute(routesInParts(route, isCut ? moduleFor : undefined)),
          setGlobalData: (data) =>
            actions.setGlobalData(globalDataInParts(data as never, siteConfig.themeConfig)),
        },
      });
      // Who renders pages has all routes at hand: only in the browser is something behind the name.
      for (const name of stubs) await actions.createData(name, '{}');
    },
    configureWebpack(config, isServer, utils, content) {
      const own = plugin.configureWebpack?.(config, isServer, utils, content) ?? {};
      if (isServer || !isCut) return own;
      findChunksByName(config);
      return {
        ...own,
        // The first that fits counts, and Docusaurus has one for `@generated`.
        mergeStrategy: { ...own.mergeStrategy, 'resolve.alias': 'prepend' },
        resolve: {
          ...own.resolve,
          alias: { ...own.resolve?.alias, ...cutModules(generatedFilesDir) },
        },
        optimization: { ...own.optimization, chunkIds: 'named' },
        // Names are made of paths: let them begin here, and not wherever the build was called.
        context: context.siteDir,
      };
    },
  };
}

/** Writes the cut tables beside those they are cut from, and tells which modules they stand for. */
function cutModules(generated: string): Record<string, string> {
  const folder = join(generated, 'docs-in-parts');
  mkdirSync(folder, { recursive: true });
  const read = (name: string) => readFileSync(join(generated, name), 'utf8');
  const { parts, ...tables } = cutTables(
    withShortNames({
      routes: read('routes.js'),
      chunkNames: read('routesChunkNames.json'),
      registry: read('registry.js'),
    }),
  );
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  return {
    '@generated/routes$': write('routes.js', tables.routes),
    '@generated/routesChunkNames$': write('chunk-names.js', tables.chunkNames),
    '@generated/registry$': write('registry.js', tables.registry),
    ...Object.fromEntries(
      [...parts].map(([module, text], i) => [`${module}$`, write(`part-${i}.js`, text)]),
    ),
    [preloadModule()]: pathOf('./client/preload.ts'),
  };
}

/** The module of Docusaurus that is replaced, by its path: it is imported from beside. */
function preloadModule(): string {
  const { resolve } = createRequire(import.meta.url);
  try {
    const path = resolve('@docusaurus/core/lib/client/preload.js');
    if (readFileSync(path, 'utf8').includes('route.component.preload?.()')) return path;
  } catch {
    // Said below.
  }
  throw unexpected('pages are loaded in another way');
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
