import { readFile } from 'node:fs/promises';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Whose code it is, by a part of its path; the first that fits. */
const origins: readonly (readonly [string, RegExp])[] = [
  ['React', /node_modules\/(react|react-dom|scheduler)\//],
  ['Prism', /node_modules\/prism/],
  ['Docusaurus', /node_modules\/@docusaurus\//],
  ['other packages', /node_modules\//],
  ['our model', /plugins\/runbook-model\//],
  ['our client', /plugins\/docusaurus-plugin-runbook\/client\//],
  ['our theme', /plugins\/docusaurus-plugin-runbook\/theme\//],
  ['the page', /\/docs\/|service-[^/]*\.json/],
  ['routes and data of the site', /docusaurus-bench/],
];

/**
 * How many bytes of some scripts come from whom, largest first. A file's bytes after gzip are
 * shared out by its bytes before: what one part alone weighs nobody can say of a compressed file.
 *
 * @param folder a site built with source maps
 * @param scripts paths below it
 */
export async function weighOrigins(
  folder: string,
  scripts: readonly string[],
): Promise<[origin: string, bytes: number][]> {
  const sums = new Map<string, number>();
  for (const script of scripts) {
    const file = path.join(folder, script);
    const code = await readFile(file, 'utf8');
    const map = new SourceMap(JSON.parse(await readFile(`${file}.map`, 'utf8')));
    const scale = gzipSync(code).length / code.length;
    for (const [number, line] of code.split('\n').entries()) {
      for (let column = 0; column < line.length; column += 1) {
        const entry = map.findEntry(number, column);
        const origin = originOf('originalSource' in entry ? entry.originalSource : '');
        sums.set(origin, (sums.get(origin) ?? 0) + scale);
      }
    }
  }
  return [...sums].sort(([, a], [, b]) => b - a);
}

function originOf(source: string): string {
  return origins.find(([, pattern]) => pattern.test(source))?.[0] ?? 'bundler';
}
