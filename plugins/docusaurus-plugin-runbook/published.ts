import { join, relative } from 'node:path';
import type { LoadedContent } from '@docusaurus/plugin-content-docs';
import type { LoadContext } from '@docusaurus/types';
import { pageAt } from 'remark-runbook';

/** A page of the docs as the site publishes it. */
export interface PublishedPage {
  /** Its path below the docs folder, without its extension. */
  id: string;
  /**
   * Its address, as the site serves it: links put the last slash right by themselves, but not
   * everything that leads to a page is a link.
   */
  href: string;
  title: string;
  description: string;
  /** Can be opened by who knows its address, and is shown nowhere. */
  unlisted: boolean;
  /** The addresses of pages that it replaces, without a slash at the end. */
  replaces: readonly string[];
}

/** Every page of the docs. */
export function publishedPages(
  instances: readonly LoadedContent[],
  { siteDir, siteConfig }: Pick<LoadContext, 'siteDir' | 'siteConfig'>,
  docsDir: string,
): PublishedPage[] {
  return instances.flatMap(({ loadedVersions }) =>
    loadedVersions.flatMap(({ path: folder, docs }) =>
      docs.map(({ source, permalink, title, description, unlisted, frontMatter }) => {
        const path = relative(docsDir, join(siteDir, source.replace(/^@site\//, '')));
        return {
          id: pageAt(path, []).id,
          href: siteConfig.trailingSlash ? permalink.replace(/\/?$/, '/') : permalink,
          title,
          description,
          unlisted,
          replaces: replacedBy(frontMatter).map((old) => addressOf(old, folder)),
        };
      }),
    ),
  );
}

/** The keys under which front matter keeps the paths that once led to a page. */
const keys = ['redirects', 'redirect_from', 'aliases'];

function replacedBy(frontMatter: Readonly<Record<string, unknown>>): string[] {
  return keys
    .flatMap((key) => [frontMatter[key] ?? []].flat())
    .filter((path): path is string => typeof path === 'string' && path.trim() !== '');
}

/** `shop/old.md`, `/shop/old/` and `shop/old` below the docs are the address `/shop/old`. */
function addressOf(path: string, folder: string): string {
  const parts = path
    .trim()
    .replace(/\.mdx?$/, '')
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  if (parts.length > 1 && /^(?:index|readme)$/i.test(parts.at(-1) ?? '')) parts.pop();
  return `${folder.replace(/\/$/, '')}/${parts.join('/')}`;
}
