import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { createLogStore } from '../../plugins/docusaurus-plugin-runbook/client/log-store.ts';
import type { memoryStorage } from '../../plugins/docusaurus-plugin-runbook/client/memory-storage.ts';

const client = path.resolve(import.meta.dirname, '../../plugins/docusaurus-plugin-runbook/client');

/** The store writes no words; what would show them has none here. */
const wordless: Plugin = {
  name: 'wordless',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@docusaurus\/Translate$/ }, () => ({ path: 'words', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({
      contents: 'export const translate = ({ message }) => message;',
    }));
  },
};

/**
 * The store that a page uses, outside of a site.
 *
 * @param folder where it may be written
 */
export async function loadPageStore(folder: string): Promise<{
  createLogStore: typeof createLogStore;
  memoryStorage: typeof memoryStorage;
}> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './log-store.ts'; export * from './memory-storage.ts';`,
      resolveDir: client,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    plugins: [wordless],
  });
  const file = path.join(folder, 'page-store.mjs');
  writeFileSync(file, outputFiles[0]?.contents ?? '');
  return import(pathToFileURL(file).href);
}
