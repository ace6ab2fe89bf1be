import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { transform } from 'esbuild';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const { resolve } = createRequire(import.meta.url);

/**
 * What translates the words of the interface is Docusaurus' own here too, on a site in English. It
 * is published with JSX in it.
 */
const docusaurus = {
  name: 'docusaurus',
  enforce: 'pre' as const,
  resolveId: (id: string) =>
    /^@docusaurus\/(Translate|Interpolate)$|^@generated\/(codeTranslations|i18n)$/.test(id)
      ? `\0${id}`
      : undefined,
  async load(id: string) {
    if (id === '\0@generated/codeTranslations') return 'export default {};';
    if (id === '\0@generated/i18n') {
      return `export default { currentLocale: 'en', localeConfigs: { en: { htmlLang: 'en' } } };`;
    }
    const [, name] = /^\0@docusaurus\/(.*)$/.exec(id) ?? [];
    if (name === undefined) return undefined;
    const source = resolve(`@docusaurus/core/lib/client/exports/${name}.js`);
    const { code } = await transform(await readFile(source, 'utf8'), {
      loader: 'jsx',
      jsx: 'automatic',
    });
    return code;
  },
};

/** Runs the longest file first, so that at the end no core waits for the other. */
class LongestFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const sorted = await super.sort(files);
    const isLongest = ({ moduleId }: (typeof files)[0]) => moduleId.endsWith('/e2e/smoke.test.ts');
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))];
  }
}

const shared = { root: import.meta.dirname, watch: false };

export default defineConfig({
  test: {
    ...shared,
    // Half of a browser test is waiting for the browser: two at once use both cores of a small machine.
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [docusaurus],
        test: {
          name: 'unit',
          environment: 'node',
          // No test leaves anything behind in a module, and loading the parsers once for each file
          // takes half as long again as all the tests.
          isolate: false,
          include: [
            'plugins/**/*.test.{ts,tsx}',
            'src/**/*.test.{ts,tsx}',
            'sources/**/*.test.ts',
            'scripts/**/*.test.ts',
            'bench/**/*.test.ts',
            'lab/**/*.test.ts',
            'kit/**/*.test.ts',
            'e2e/support/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/fixtures/**'],
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          exclude: ['e2e/support/**'],
          globalSetup: ['e2e/support/site-setup.ts'],
          // Loading Playwright once for each file takes half a minute.
          isolate: false,
          setupFiles: ['e2e/support/test-file.ts'],
          // Two cores draw a page in well under a second; these only end what hangs.
          testTimeout: 30_000,
          expect: { poll: { timeout: 10_000 } },
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
