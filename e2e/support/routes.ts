import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The `baseUrl` a site was built with, read from the canonical link of its home page.
 *
 * @throws if the folder holds no such page.
 */
export function baseOf(folder: string): string {
  const home = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const href = /<link [^>]*rel="?canonical"? href="?([^"\s>]+)/.exec(home)?.[1];
  if (!href) throw new Error(`${folder}/index.html is no page of Docusaurus: no canonical link`);
  return new URL(href).pathname;
}

/**
 * The paths of all pages of a built site, sorted, base included. `404.html` is none of them, and a
 * page that only leads on to another is none either.
 *
 * @param base the site's `baseUrl`.
 */
export function routesOf(folder: string, base: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.html') && file !== '404.html')
    .filter((file) => !leadsOn(path.join(folder, file)))
    .map((file) => base + file.replace(/(^|\/)index\.html$/, '$1').replace(/\.html$/, ''))
    .sort();
}

function leadsOn(file: string): boolean {
  return readFileSync(file, 'utf8').slice(0, 200).includes(' data-leads-on>');
}
