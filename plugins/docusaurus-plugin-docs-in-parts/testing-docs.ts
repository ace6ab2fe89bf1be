import type { PropSidebarItem, PropVersionMetadata } from '@docusaurus/plugin-content-docs';
import type { RouteConfig } from '@docusaurus/types';

/** What the docs plugin makes of pages, given as addresses: `/shop/down`. The first of a folder is its index. */
export function docsRoutes(pages: readonly string[], versionPath = '/'): RouteConfig {
  const page = (path: string): RouteConfig => ({
    path,
    component: '@theme/DocItem',
    exact: true,
    modules: { content: `@site/docs${path}.md` },
    sidebar: 'handbook',
  });
  const version: RouteConfig = {
    path: versionPath,
    exact: false,
    component: '@theme/DocVersionRoot',
    routes: [
      { path: versionPath, exact: false, component: '@theme/DocRoot', routes: pages.map(page) },
      { path: `${versionPath}tags`, exact: true, component: '@theme/DocTagsListPage' },
    ],
    props: { version: metadataOf(pages) },
  };
  return { path: versionPath, exact: false, component: '@theme/DocsRoot', routes: [version] };
}

function metadataOf(pages: readonly string[]): PropVersionMetadata {
  const link = (path: string): PropSidebarItem => ({
    type: 'link',
    href: path,
    label: path,
    docId: path.slice(1),
  });
  const folderOf = (path: string) => path.split('/').slice(0, -1).join('/');
  const folders = [...new Set(pages.map(folderOf))];
  return {
    pluginId: 'default',
    version: 'current',
    label: 'Next',
    docsSidebars: {
      handbook: folders.flatMap((folder) => {
        const links = pages.filter((path) => folderOf(path) === folder).map(link);
        const category = { type: 'category' as const, label: folder.slice(1), items: links };
        return folder === '' ? links : [{ ...category, collapsed: true, collapsible: true }];
      }),
    },
    docs: Object.fromEntries(
      pages.map((path) => [path.slice(1), { id: path.slice(1), title: path }]),
    ),
  } as unknown as PropVersionMetadata;
}
