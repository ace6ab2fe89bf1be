import path from 'node:path';
import type { Plugin } from 'esbuild';

const here = import.meta.dirname;
const theme = path.resolve(here, '../plugins/docusaurus-plugin-runbook/theme');

/**
 * What the site's modules find in the site, from where they are without one.
 *
 * @param translations of the site, by their ids
 * @param tag JavaScript for the tag of its language
 */
export function withoutSite(translations: Readonly<Record<string, string>>, tag: string): Plugin {
  return {
    name: 'without-site',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^@theme\// }, ({ path: name }) => ({
        path: path.join(theme, name.slice('@theme/'.length), 'index.tsx'),
      }));
      onResolve({ filter: /^@docusaurus\/Link$/ }, () => ({
        path: path.join(here, 'pages/live/link.tsx'),
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
      // The tokens of every company weigh more than all the rest of a page, which is to stay a file
      // for a mail. It goes by the words around a secret.
      onResolve({ filter: /\/secrets-known\.ts$/ }, ({ path: name }) => ({
        path: name,
        namespace: 'left-out',
      }));
      onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
        contents: 'export const findKnown = () => [];',
      }));
      onLoad({ filter: /i18n$/, namespace: 'kit' }, () => ({
        contents: `const tag = ${tag};
          export default { currentLocale: tag, localeConfigs: { [tag]: { htmlLang: tag } } };`,
      }));
      onLoad({ filter: /.*/, namespace: 'kit' }, () => ({
        contents: JSON.stringify(translations),
        loader: 'json',
      }));
    },
  };
}
