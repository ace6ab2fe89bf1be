import type { Page } from '../../page.ts';
import { folderOf, join } from '../../paths.ts';
import type { Site } from '../../site.ts';

const configurations = ['ts', 'js', 'mjs', 'cjs'].map((end) => `docusaurus.config.${end}`);

/** The folders above a page, nearest first, up to that of its Docusaurus site; none without one. */
function foldersOfSite({ file }: Pick<Page, 'file'>, { tree }: Site): string[] {
  const folders: string[] = [];
  let folder = folderOf(file);
  while (folder !== '' && tree.kind(folder) === 'folder') {
    folders.push(folder);
    if (configurations.some((name) => tree.kind(`${folder}/${name}`) === 'file')) return folders;
    folder = folderOf(folder);
  }
  return [];
}

/**
 * Where else Docusaurus looks for `page.md`: in the folder of its docs, which is one of those above
 * or, for a translation, the original's, and in that of the site.
 */
export function furtherFolders(page: Pick<Page, 'file'>, path: string, site: Site): string[] {
  if (/^[./]/.test(path) || !/\.mdx?$/i.test(path)) return [];
  const folders = foldersOfSite(page, site);
  const top = folders.at(-1);
  return top === undefined ? [] : [...folders, `${top}/docs`];
}

/** The file that an import of MDX names. */
export function importedFile(path: string, page: Pick<Page, 'file'>, site: Site) {
  const top = path.startsWith('@site/') ? foldersOfSite(page, site).at(-1) : folderOf(page.file);
  return top === undefined ? undefined : join(top, path.replace(/^@site\//, ''));
}
