import { frontMatterOf } from '../../front-matter.ts';
import { parse } from '../../markdown/parse.ts';
import type { Site } from '../../site.ts';

/** The keys under which front matter keeps the paths that once led to a page. */
const keys = ['redirects', 'redirect_from', 'aliases'];

/** The old paths that the pages which changed since REF take over, as parts. */
export function redirectsOf(site: Site): string[][] {
  return (site.changedFiles?.() ?? []).flatMap((file) => {
    const text = site.tree.read(file);
    // Nothing but the front matter is parsed.
    const head = text && /^---\r?\n[\s\S]*?\r?\n---(?=\r?\n|$)/.exec(text)?.[0];
    if (!head || !keys.some((key) => head.includes(`\n${key}:`))) return [];
    return formerPaths(frontMatterOf(parse(head, 'md')).data);
  });
}

/** The old paths a page's front matter keeps, as parts. */
export const formerPaths = (data: Readonly<Record<string, unknown>>): string[][] =>
  keys
    .flatMap((key) => [data[key] ?? []].flat())
    .filter((path) => typeof path === 'string')
    .map((path) => partsOf(path));

/** `/shop/old-page/`, `shop/old-page.md` and `./old-page` as parts, an index as its folder. */
export const partsOf = (path: string): string[] =>
  path
    .replace(/\.mdx?$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .filter(
      (part, index, all) =>
        index === 0 || index < all.length - 1 || !/^(?:index|readme)$/i.test(part),
    );
