import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import type { Needed, Program } from './program.ts';

/** Where the bundles of our own servers lie, in the lab. */
const bundles = '/run/lab/programs';

/** A server of this repository, run by Node. */
export function nodeProgram(
  name: string,
  options: { version: string; ready: string; needs?: readonly Needed[] },
): Program {
  return {
    needs: options.needs ?? [],
    version: () => options.version,
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
    command: () => [process.execPath, `--title=${name}`, `${bundles}/${name}.mjs`],
    ready: () => options.ready,
  };
}
