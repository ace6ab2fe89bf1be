import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transform } from 'esbuild';

const plugin = path.resolve(import.meta.dirname, '../../plugins/docusaurus-plugin-runbook');

/**
 * What every page carries for the bar of incidents while none is open, in bytes after gzip: the
 * code that looks whether one is, the code that keeps its flag, and the styles of all of incident
 * mode. Each is packed on its own, which weighs a little more than packed with the rest of a page.
 */
export async function weighBar(): Promise<{ code: number; styles: number }> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export * from './theme/Root/index.tsx'; export * from './client/open-flag.ts';
                 export { default } from './theme/Root/index.tsx';`,
      resolveDir: plugin,
    },
    bundle: true,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    // What a page has anyway, and what comes with the first incident.
    external: ['react', 'react/*', '@theme-init/*', '@theme/*', 'runbook-model'],
    write: false,
  });
  const css = await readFile(path.join(plugin, 'css/incident.css'), 'utf8');
  const styles = await transform(css, { loader: 'css', minify: true });
  const weight = (text = '') => gzipSync(text).length;
  return { code: weight(outputFiles[0]?.text), styles: weight(styles.code) };
}
