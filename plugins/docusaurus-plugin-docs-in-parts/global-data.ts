import type { GlobalVersion } from '@docusaurus/plugin-content-docs/client';
import { folderOf, partPaths } from './routes.ts';

/** What the docs plugin tells every page of the site. */
interface GlobalDocs {
  versions: GlobalVersion[];
}

/**
 * What every page knows of all others, less the pages of parts. Their list serves links from one
 * version to another and those of the navigation bar that name a page or a sidebar: a site that has
 * such keeps it whole.
 */
export function globalDataInParts<T extends GlobalDocs>(data: T, themeConfig: unknown): T {
  const named = /"type":"doc/.test(JSON.stringify(themeConfig));
  if (named || data.versions.length > 1) return data;
  const versions = data.versions.map((version) => {
    const paths = partPaths(
      version.path,
      version.docs.map(({ path }) => path),
    );
    const docs = version.docs.filter(({ path }) => {
      const folder = folderOf(version.path, path);
      return folder === undefined || !paths.includes(folder);
    });
    return { ...version, docs };
  });
  return { ...data, versions };
}
