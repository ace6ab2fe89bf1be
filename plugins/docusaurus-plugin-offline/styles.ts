import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';

/** The styles of what the plugin shows, minified. */
export async function packedStyles(): Promise<string> {
  const css = await readFile(new URL('./offline.css', import.meta.url), 'utf8');
  return (await transform(css, { loader: 'css', minify: true })).code;
}
