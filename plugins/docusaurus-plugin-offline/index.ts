import { fileURLToPath } from 'node:url';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { packedStyles } from './styles.ts';
import { writerName } from './writer.ts';

export const pluginName = 'docusaurus-plugin-offline';

/**
 * The part of offline reading that a page shows: it registers the worker once the page is at rest,
 * says in the footer what is saved and as of when, and offers a newer version. What is saved is
 * written by the other part, `docusaurus-plugin-offline/preset`.
 *
 * @throws Error at the end of a build that has no such preset
 */
export default function offline(_context: LoadContext): Plugin {
  const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  return {
    name: pluginName,
    getThemePath: () => pathOf('./theme'),
    getTypeScriptThemePath: () => pathOf('./theme'),
    getClientModules: () => [pathOf('./client/start.ts')],
    async contentLoaded({ actions }) {
      // With the script that is loaded when the page is at rest, and not with every page's styles.
      await actions.createData('styles.json', JSON.stringify(await packedStyles()));
    },
    async postBuild({ plugins }) {
      if (plugins.some(({ name }) => name === writerName)) return;
      throw new Error(
        `${pluginName}: nothing writes the worker that pages register. ` +
          `List '${pluginName}/preset' as the first of "presets".`,
      );
    },
  };
}
