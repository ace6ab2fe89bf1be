import { goNames } from 'runbook-model/search';
import type { Alert } from '../../inventory/alerts.ts';
import type { ServicePage } from '../../service-page.ts';
import type { Tree } from '../../tree.ts';
import { formerPaths } from '../stability/redirects.ts';

/** A `runbook_url` taken apart. */
export interface Address {
  host: string;
  /** The parts of its path, decoded. */
  parts: readonly string[];
  /** The part after `#`, decoded. */
  fragment: string;
}

/** The name of the alert itself, as Prometheus fills it in. */
const ownName = /\{\{\s*\$labels\.alertname\s*\}\}/g;

/** Where the `runbook_url` of an alert leads; nothing if it is no absolute address. */
export function addressOf({ name, url }: Alert): Address | undefined {
  const text = url?.text.trim().replace(ownName, name.text) ?? '';
  if (!/^https?:\/\//i.test(text)) return undefined;
  try {
    const { host, pathname, hash } = new URL(text);
    // A page is served as a file as well.
    const path = pathname.replace(/(?:\/index)?\.html$/, '');
    const parts = path.split('/').filter(Boolean).map(decodeURIComponent);
    // Words to be marked by the browser are no part of the id.
    const [id = ''] = hash.slice(1).split(':~:');
    return { host, parts, fragment: decodeURIComponent(id) };
  } catch {
    return undefined;
  }
}

/** Docusaurus leaves out the numbers that order files: `01-intro.md` is `/intro/`. */
const bare = (part: string) => part.replace(/^\d+\s*[-_.]+\s*/, '');

/**
 * The paths under which a page may be reached, below wherever its site puts the docs; as parts.
 * A Git host shows it under its file's name.
 */
export function routesOf({
  file,
  frontMatter,
  service,
}: Pick<ServicePage, 'file' | 'frontMatter' | 'service'>): string[][] {
  const below = file.slice((service?.docs.length ?? -1) + 1).split('/');
  const name = (below.at(-1) ?? '').replace(/\.mdx?$/, '');
  const folder = below.slice(0, -1);
  const index = /^(?:index|readme)$/i.test(name) || name === folder.at(-1);
  const routes = [below, [...folder, name], ...(index ? [folder] : [])];
  const { slug } = frontMatter.data;
  if (typeof slug === 'string') {
    const parts = slug.split('/').filter(Boolean);
    routes.push(slug.startsWith('/') ? parts : [...folder, ...parts]);
  }
  return [
    ...routes.flatMap((route) => [route, route.map(bare)]),
    ...goRoutesOf(frontMatter),
    ...formerPaths(frontMatter.data),
  ].filter((route) => route.length > 0);
}

/** A site gives every signal of a playbook an address of its own that leads on to it. */
const goRoutesOf = ({ read }: ServicePage['frontMatter']): string[][] =>
  read.signals.flatMap(({ value }) => goNames(value).map((name) => ['go', name]));

/** Whether an address leads to a page that is reached under these paths. */
export const leadsTo = ({ parts }: Address, routes: readonly (readonly string[])[]): boolean =>
  routes.some((route) => parts.slice(-route.length).join('/') === route.join('/'));

/** The file an address leads to, tried under every part of its path as the begin of the docs. */
export function fileOf({ parts }: Address, docs: string, tree: Tree): string | undefined {
  for (let from = 0; from < parts.length; from += 1) {
    const base = `${docs}/${parts.slice(from).join('/')}`;
    const found = candidates(base).find((file) => tree.kind(file) === 'file');
    if (found) return found;
  }
  return undefined;
}

/** Whether what Prometheus fills in is known here: the name of the alert is, and nothing else. */
export const isKnown = (url: string): boolean => !url.replace(ownName, '').includes('{{');

const candidates = (base: string) =>
  /\.mdx?$/.test(base)
    ? [base]
    : ['.md', '.mdx', '/index.md', '/index.mdx', '/README.md'].map((end) => base + end);
