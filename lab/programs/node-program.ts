import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Ask } from './ask.ts';
import type { Program } from './program.ts';

/** Where the bundles of our own servers lie, in the lab. */
const bundles = '/run/lab/programs';

/** A server of this repository, run by Node. */
export function nodeProgram(
  name: string,
  options: { version: (ask: Ask) => string; ready: string },
): Program {
  return {
    needs: [],
    version: options.version,
    prepare() {
      buildSync({
        entryPoints: [fileURLToPath(new URL(`../servers/${name}/main.ts`, import.meta.url))],
        outfile: `${bundles}/${name}.mjs`,
        bundle: true,
        platform: 'node',
        format: 'esm',
        // Some of what is bundled asks for modules at run time.
        banner: {
          js: "import { createRequire } from 'node:module'; const require = createRequire('/');",
        },
        logLevel: 'error',
      });
    },
    folder: bundles,
    command: () => ['node', `--title=${name}`, `${bundles}/${name}.mjs`],
    ready: () => options.ready,
  };
}
