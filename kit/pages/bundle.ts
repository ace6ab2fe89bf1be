import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { KitSet } from '../site/set.ts';

const here = import.meta.dirname;
const theme = path.resolve(here, '../../plugins/docusaurus-plugin-runbook/theme');

/** What the site's components find in the site, from where it is without one. */
const withoutSite = (words: KitSet['words']): Plugin => ({
  name: 'without-site',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^@theme\// }, ({ path: name }) => ({
      path: path.join(theme, name.slice('@theme/'.length), 'index.tsx'),
    }));
    onResolve({ filter: /^@docusaurus\/Link$/ }, () => ({
      path: path.join(here, 'live/link.tsx'),
    }));
    // Its own, so that placeholders in words are filled in as on the site.
    onResolve({ filter: /^@docusaurus\/(Translate|Interpolate)$/ }, ({ path: name }) =>
      resolve(`@docusaurus/core/lib/client/exports/${name.slice('@docusaurus/'.length)}.js`, {
        resolveDir: here,
        kind: 'import-statement',
      }),
    );
    onResolve({ filter: /^@generated\/(codeTranslations|i18n)$/ }, ({ path: name }) => ({
      path: name,
      namespace: 'kit',
    }));
    // Each page says in which language it is.
    onLoad({ filter: /i18n$/, namespace: 'kit' }, () => ({
      contents: `const { lang } = document.documentElement;
        export default { currentLocale: lang, localeConfigs: { [lang]: { htmlLang: lang } } };`,
    }));
    onLoad({ filter: /.*/, namespace: 'kit' }, () => ({
      contents: JSON.stringify(words),
      loader: 'json',
    }));
  },
});

/**
 * The script of the pages that stand alone, as one text.
 *
 * @param words of the interface in the language of the site, where it has translated them
 */
export async function bundleLive(words: KitSet['words']): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'live/live.tsx')],
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
    plugins: [withoutSite(words)],
  });
  // It stands in an element of a page: nothing in it may look like the end of that.
  return (outputFiles[0]?.text ?? '').replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
}
