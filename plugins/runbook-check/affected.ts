import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Past } from './git.ts';

/** What may have other findings than before. */
export interface Affected {
  pages: ReadonlySet<string>;
  /** Folders of services all of whose pages are among them. */
  folders: readonly string[];
}

/** More names than this are not looked for: then everything may be concerned. */
const mostNames = 300;

/**
 * The pages whose findings may have changed: those that changed, those that name a page that
 * changed or a file that is gone, and all of a service whose declarations changed.
 *
 * @returns nothing where that may be any page
 */
export function affectedBy(past: Past): Affected | undefined {
  const touched = past.touched();
  // A repository inside this one keeps what changed in it to itself.
  if (touched.some(({ file }) => statSync(file, { throwIfNoEntry: false })?.isDirectory())) {
    return undefined;
  }
  const words = [...new Set(touched.filter(canBreakLinks).flatMap(({ file }) => wordsFor(file)))];
  if (words.length > mostNames) return undefined;
  const naming = words.length > 0 ? past.mention(words, ['*.md', '*.mdx', '*.yml', '*.yaml']) : [];
  const pages = new Set(past.changedFiles());
  for (const file of naming) if (/\.mdx?$/i.test(file)) pages.add(file);

  // What a service reads (its own file, a compose file, alert rules) changed, or names what did.
  const data = [...naming, ...touched.map(({ file }) => file)].filter((one) => !isPage(one));
  const services = past.named('service.yml').filter((file) => basename(file) === 'service.yml');
  const sources = [...new Set(data.map((file) => basename(file)))];
  const mentioned = new Set(sources.length > 0 ? past.mention(sources, ['*service.yml']) : []);
  const folders = services
    .filter((file) => data.includes(file) || mentioned.has(file))
    .map((file) => dirname(file));
  return { pages, folders };
}

const isPage = (file: string) => /\.mdx?$/i.test(file);

/** A link breaks when its target goes, or the anchor in it. */
const canBreakLinks = ({ file, gone }: { file: string; gone: boolean }) => gone || isPage(file);

/** What a link to a file says of it: `./key-rotation.md`, `./key-rotation`, `./keys/` for an index. */
function wordsFor(file: string): string[] {
  const name = basename(file).replace(/\.mdx?$/i, '');
  const index = /^(?:index|readme|_index)$/i.test(name);
  return index ? [basename(dirname(file)), name] : [encodeURI(name), name];
}
