import type { PropSidebarItem, PropVersionMetadata } from '@docusaurus/plugin-content-docs';
import type { RouteConfig } from '@docusaurus/types';
import { sidebarFor } from './sidebar.ts';
import { unexpected } from './unexpected.ts';

/** The name under which a route has the module with the routes below it. */
export const partKey = 'part';

/** Gives a part the module that its routes will stand in. */
export type ModuleFor = (name: string) => string;

/**
 * The routes of the docs, with a version's pages cut by the first folder of their addresses. Each
 * part carries the sidebar and the pages that its own pages show, and no others. Pages beside all
 * folders stay together, and so does what is no page of any part: an address that is not found.
 *
 * @param root the route that the docs plugin makes of all its versions
 * @param moduleFor none: the routes of a part stay where they are
 * @throws Error if Docusaurus makes its routes in another way
 */
export function routesInParts(root: RouteConfig, moduleFor?: ModuleFor): RouteConfig {
  if (!root.routes) throw unexpected('the docs have no versions');
  return { ...root, routes: root.routes.flatMap((version) => versionInParts(version, moduleFor)) };
}

/** The addresses that a part begins with, as the pages of a version give rise to them. */
export function partPaths(versionPath: string, pages: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const path = folderOf(versionPath, page);
    if (path !== undefined) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts].flatMap(([path, count]) => (count > 1 ? [path] : []));
}

/** `/docs/shop/down` below `/docs` is of `/docs/shop`. */
export function folderOf(versionPath: string, page: string): string | undefined {
  const base = versionPath.replace(/\/?$/, '/');
  const [folder] = page.startsWith(base) ? page.slice(base.length).split('/') : [];
  return folder ? base + folder : undefined;
}

function versionInParts(version: RouteConfig, moduleFor?: ModuleFor): RouteConfig[] {
  const metadata = version.props?.version as PropVersionMetadata | undefined;
  const root = version.routes?.find(({ routes }) => routes !== undefined);
  if (!metadata?.docsSidebars || !metadata.docs || !root?.routes) {
    throw unexpected('a version of the docs has another form');
  }
  const pages = root.routes;
  const part = (path: string, own: RouteConfig[], beside: RouteConfig[]): RouteConfig => ({
    ...version,
    path,
    props: { ...version.props, version: metadataFor(metadata, own) },
    routes: [{ ...root, path, routes: own }, ...beside],
  });
  const paths = partPaths(
    version.path,
    pages.map(({ path }) => path),
  );
  const isOf = (path: string | undefined) => (page: RouteConfig) => {
    const folder = folderOf(version.path, page.path);
    return path === undefined ? !folder || !paths.includes(folder) : folder === path;
  };
  return [
    ...paths.map((path) => {
      const own = part(path, pages.filter(isOf(path)), []);
      if (!moduleFor) return own;
      return { ...own, modules: { ...own.modules, [partKey]: moduleFor(path) } };
    }),
    part(
      version.path,
      pages.filter(isOf(undefined)),
      (version.routes ?? []).filter((route) => route !== root),
    ),
  ];
}

/** What the theme asks of a version to show some of its pages. */
function metadataFor(
  version: PropVersionMetadata,
  pages: readonly RouteConfig[],
): PropVersionMetadata {
  const paths = new Set(pages.map(({ path }) => path));
  const names = new Set(pages.map(({ sidebar }) => sidebar as string | undefined));
  const docsSidebars = Object.fromEntries(
    Object.entries(version.docsSidebars)
      .filter(([name]) => names.has(name))
      .map(([name, items]) => [name, sidebarFor(items ?? [], paths)]),
  );
  const shown = new Set(Object.values(docsSidebars).flatMap(docsIn));
  const docs = Object.fromEntries(Object.entries(version.docs).filter(([id]) => shown.has(id)));
  return { ...version, docsSidebars, docs };
}

/** The ids of the docs that a sidebar links to: its cards show their titles and descriptions. */
function docsIn(items: readonly PropSidebarItem[]): string[] {
  return items.flatMap((item) => {
    if (item.type === 'category') return docsIn(item.items);
    return item.type === 'link' && item.docId ? [item.docId] : [];
  });
}
