import path from 'node:path';
import { build } from 'esbuild';
import { withoutSite } from '../without-site.ts';

/**
 * The script of the pages that stand alone, as one text.
 *
 * @param translations of the site, by their ids
 */
export async function bundleLive(translations: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'live/live.tsx')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    charset: 'ascii',
    legalComments: 'inline',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Docusaurus publishes its own modules with JSX in them.
    loader: { '.js': 'jsx' },
    // Each page says in which language it is.
    plugins: [withoutSite(translations, 'document.documentElement.lang')],
  });
  // It stands in an element of a page: nothing in it may look like the end of that.
  return (outputFiles[0]?.text ?? '').replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
}
