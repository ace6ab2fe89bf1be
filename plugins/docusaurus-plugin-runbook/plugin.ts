import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { LoadContext, Plugin, PluginModule } from '@docusaurus/types';
import { pageAt } from 'remark-runbook';
import { loadContent, type RunbookContent } from './content.ts';
import type { RunbookOptions } from './runbook.ts';
import { triageBoard } from './triage.ts';

const pluginName = 'docusaurus-plugin-runbook';

/** The module a page imports its service from. A module, so that a change reaches cached pages. */
export function serviceModule(service: string): string {
  return generated(serviceFile(service));
}

/** A file of `createData` as modules import it: by an alias, so that no path gets into the site. */
function generated(file: string): string {
  return `@generated/${pluginName}/default/${file}`;
}

function serviceFile(service: string): string {
  return `service-${service}.json`;
}

/** The Docusaurus plugin over the services and pages of one docs folder. */
export function createPlugin(options: Required<RunbookOptions>): PluginModule {
  const { docsDir } = options;
  const plugin = (context: LoadContext): Plugin<RunbookContent> => ({
    name: pluginName,
    getThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    getTypeScriptThemePath: () => fileURLToPath(new URL('./theme', import.meta.url)),
    getClientModules: () => [fileURLToPath(new URL('./css/index.css', import.meta.url))],
    getPathsToWatch: () => [join(docsDir, '**/*.{md,mdx}'), join(docsDir, '*/service.yml')],
    loadContent: () => loadContent(options),
    async contentLoaded({ content, actions }) {
      for (const { id, service } of content.services) {
        await actions.createData(serviceFile(id), JSON.stringify(service));
      }
    },
    async allContentLoaded({ allContent, actions }) {
      const content = allContent[pluginName]?.default as RunbookContent;
      const docs = Object.values(allContent['docusaurus-plugin-content-docs'] ?? {});
      const board = triageBoard(
        content,
        permalinks(docs as LoadedContent[], context.siteDir, docsDir),
      );
      await actions.createData('triage.json', JSON.stringify(board));
      actions.addRoute({
        path: context.siteConfig.baseUrl,
        exact: true,
        component: '@theme/TriageBoard',
        modules: { board: generated('triage.json') },
      });
    },
  });
  return plugin as PluginModule;
}

/** Page id → address, as the docs plugin gave them: a page's id is its path below the docs folder. */
function permalinks(
  instances: readonly LoadedContent[],
  siteDir: string,
  docsDir: string,
): Map<string, string> {
  const pages = instances.flatMap(({ loadedVersions }) =>
    loadedVersions.flatMap(({ docs }) => docs),
  );
  return new Map(
    pages.map(({ source, permalink }) => {
      const path = relative(docsDir, join(siteDir, source.replace(/^@site\//, '')));
      return [pageAt(path, []).id, permalink];
    }),
  );
}
