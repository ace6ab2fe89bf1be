import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KitProblem } from '../problem.ts';

/** A site as it was built, as files. */
export interface BuiltSite {
  /** The path it is served below, such as `/ops/`. */
  base: string;
  /** The language of its pages, such as `en`. */
  language: string;
  /** The HTML of the page of a route (`/lcbp3-dms/`). */
  page(route: string): string;
  /** All its styles, as one text. */
  styles: string;
  /** The file an address of the site names, base included, if there is one. */
  asset(address: string): Buffer | undefined;
}

/**
 * Opens the folder a site was built into.
 *
 * @throws KitProblem if it holds none, or one without the page that is asked for
 */
export function openBuiltSite(folder: string): BuiltSite {
  const home = path.join(folder, 'index.html');
  if (!existsSync(home)) {
    throw new KitProblem(`${folder} holds no built site: it has no index.html.`);
  }
  const html = readFileSync(home, 'utf8');
  const canonical = /<link [^>]*rel="?canonical"? href="?([^"\s>]+)/.exec(html)?.[1];
  if (!canonical) throw new KitProblem(`${home} is no page of Docusaurus: no canonical link.`);
  const base = new URL(canonical).pathname;
  const fileOf = (address: string) => {
    const below = decodeURI(address).slice(base.length).split(/[?#]/)[0] ?? '';
    const file = path.join(folder, below);
    return file.startsWith(folder) && existsSync(file) ? file : undefined;
  };
  return {
    base,
    language: /<html [^>]*lang="?([\w-]+)/.exec(html)?.[1] ?? 'en',
    page(route) {
      const below = route.slice(1);
      const files = [`${below}index.html`, `${below.replace(/\/$/, '')}.html`];
      const file = files.map((name) => path.join(folder, name)).find(existsSync);
      if (!file) {
        throw new KitProblem(
          `The built site in ${folder} has no page ${route}: it was built from other files.`,
        );
      }
      return readFileSync(file, 'utf8');
    },
    styles: stylesIn(path.join(folder, 'assets/css')),
    asset: (address) => {
      const file = address.startsWith(base) ? fileOf(address) : undefined;
      return file === undefined ? undefined : readFileSync(file);
    },
  };
}

function stylesIn(folder: string): string {
  if (!existsSync(folder)) return '';
  return readdirSync(folder)
    .filter((name) => name.endsWith('.css'))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}
