import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The script of a worker, as browsers run it, without the list of what it holds. */
export async function packedWorker(name: 'sw' | 'withdrawn'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./worker/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    // A worker is of one file, and the only one that is loaded beside a page: what a browser of
    // three years ago cannot read would leave it without a copy.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
