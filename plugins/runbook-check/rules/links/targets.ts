import type { Definition, Image, Link, Nodes } from 'mdast';
import { Kept } from 'remark-runbook';
import type { Page } from '../../page.ts';
import { folderOf, join } from '../../paths.ts';
import type { Site } from '../../site.ts';
import { endOf, isQuoted, startOf } from '../../visit.ts';
import { furtherFolders } from './docusaurus.ts';
import { frontMatterTargets } from './front-matter.ts';

/** An address a page names. */
export interface Target {
  kind: 'link' | 'image';
  /** As written, still encoded. */
  url: string;
  /** It is an attribute of HTML. */
  html: boolean;
  /** It is for a program that may read it in another way. */
  loose: boolean;
  /** Its place in the page. */
  start: number;
  end: number;
}

const attribute = /(?<![\w-])(href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+))/gi;

/** Every address of a page: links, images, definitions, those of HTML, and of the front matter. */
export function targetsOf(page: Page): readonly Target[] {
  return known.of(page, () => [...frontMatterTargets(page), ...bodyTargets(page)]);
}

// Several rules ask for them.
const known = new Kept<Page, readonly Target[]>();

function bodyTargets(page: Page): Target[] {
  const found: Target[] = [];
  for (const { node, parents } of page.of('link', 'image', 'definition')) {
    // `[](#here)`: nobody sees it, so nobody follows it.
    if (isQuoted(parents) || (node.type === 'link' && node.children.length === 0)) continue;
    const kind = node.type === 'image' ? 'image' : 'link';
    found.push({ kind, url: node.url, html: false, loose: false, ...urlSpan(node, page) });
  }
  for (const { node, parents } of page.of('html')) {
    if (!isQuoted(parents)) found.push(...htmlTargets(node, page));
  }
  for (const { node, parents } of page.of('mdxJsxFlowElement', 'mdxJsxTextElement')) {
    if (!isQuoted(parents)) found.push(...jsxTargets(node, page));
  }
  return found;
}

/** Where the address stands; the whole node if it is written with escapes. */
function urlSpan(node: Link | Image | Definition, page: Page): { start: number; end: number } {
  const from = startOf(node);
  const text = page.text.slice(from, endOf(node));
  const sign = node.type === 'definition' ? text.indexOf(']:') : text.lastIndexOf('](');
  const at = text.indexOf(node.url, Math.max(0, sign));
  if (at < 0 || node.url === '') return { start: from, end: endOf(node) };
  return { start: from + at, end: from + at + node.url.length };
}

function htmlTargets(node: Nodes & { value: string }, page: Page): Target[] {
  if (node.value.startsWith('<!--')) return [];
  const text = page.text.slice(startOf(node), endOf(node));
  return [...text.matchAll(attribute)].map((match) => {
    const url = match[2] ?? match[3] ?? match[4] ?? '';
    const quote = match[4] === undefined ? 1 : 0;
    const start = startOf(node) + match.index + match[0].length - url.length - quote;
    return {
      kind: match[1]?.toLowerCase() === 'src' ? 'image' : 'link',
      url,
      html: true,
      loose: false,
      start,
      end: start + url.length,
    };
  });
}

interface Element {
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown; position?: Nodes['position'] }[];
}

/** In MDX HTML is elements. What a component does with an address is its own business. */
function jsxTargets({ name, attributes }: Element, page: Page): Target[] {
  const wanted = name === 'a' ? 'href' : name === 'img' ? 'src' : undefined;
  return attributes.flatMap(({ name: key, value: url, position }) => {
    if (!wanted || key !== wanted || typeof url !== 'string') return [];
    const from = position?.start.offset ?? 0;
    const start = Math.max(from, page.text.indexOf(url, from));
    const kind = wanted === 'src' ? 'image' : 'link';
    return [{ kind, url, html: true, loose: false, start, end: start + url.length }];
  });
}

export interface Resolved {
  /** Absolute path of what was found. */
  file?: string;
  /** The part after `#`, decoded. */
  fragment: string;
  /** Whether the address leads to a file of this tree at all, and may be judged. */
  local: boolean;
  /** Its path has an extension, so it means a file and not a page's address. */
  plain: boolean;
}

const followed = new Kept<Target, Resolved>();

/** Follows a target of a page, once for all rules that ask. */
export function follow(target: Target, page: Pick<Page, 'file'>, site: Site): Resolved {
  return followed.of(target, () => resolveTarget(target.url, page, site));
}

const foreign = { local: false, plain: false, fragment: '' };

/** Follows an address as Docusaurus, a Git host or a site generator would. */
export function resolveTarget(address: string, page: Pick<Page, 'file'>, site: Site): Resolved {
  const url = address.trim();
  // Other schemes, protocol-relative ones, templates of site generators.
  if (/^[a-z][a-z\d+.-]*:|^\/\/|\{\{|\}\}|\{%|^<|^@/i.test(url)) return foreign;
  const [beforeHash = '', ...rest] = url.split('#');
  const fragment = decoded(rest.join('#'));
  const path = decoded(beforeHash.split('?')[0] ?? '');
  if (path === '') return { local: true, plain: true, fragment, file: page.file };
  const plain = /\.[a-z\d]{1,5}$/i.test(path) && !path.endsWith('/');
  const bases = path.startsWith('/')
    ? site.roots.flatMap((root) => [root, `${root}/static`, `${root}/docs`, `${root}/content`])
    : [folderOf(page.file), ...(plain ? [] : [page.file.replace(/\.mdx?$/, '')])];
  let outside = false;
  for (const base of bases) {
    const whole = join(base, path);
    for (const file of candidates(whole, plain)) {
      const kind = site.tree.kind(file);
      if (kind === 'file' || (kind === 'folder' && file === whole)) {
        return { local: true, plain, fragment, file };
      }
      if (kind === 'outside') outside = true;
    }
  }
  for (const folder of furtherFolders(page, path, site)) {
    const file = join(folder, path);
    if (site.tree.kind(file) === 'file') return { local: true, plain, fragment, file };
  }
  // An address from the root of a site may mean anything; a file outside the folders is not read.
  const local = !outside && !path.startsWith('/');
  return { local, plain, fragment };
}

function candidates(path: string, plain: boolean): string[] {
  // A site generator makes `.html` of its pages.
  if (plain) return /\.html?$/i.test(path) ? [path, ...pagesOf(path)] : [path];
  const base = path.replace(/\/$/, '');
  const pages = ['.md', '.mdx', '/index.md', '/index.mdx', '/README.md', '/_index.md', ''];
  return pages.map((end) => base + end);
}

const pagesOf = (path: string) => ['.md', '.mdx'].map((end) => path.replace(/\.html?$/i, end));

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The file as people see it: relative to the page. */
export function shownPath(url: string): string {
  return decoded(url.split(/[?#]/)[0] ?? url);
}
