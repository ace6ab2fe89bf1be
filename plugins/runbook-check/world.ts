import type { Config } from './config.ts';
import type { Anchor, Page } from './page.ts';
import type { Note } from './question.ts';
import { type Reading, type Text, tryAnchors, tryRead } from './reader.ts';
import { Recent } from './recent.ts';
import { createServices, type ServiceContext } from './service.ts';
import type { History, Site } from './site.ts';
import type { Tree } from './tree.ts';

/** Everything there is beside the page in hand. */
export interface World {
  site: Site;
  serviceOf(file: string): ServiceContext | undefined;
  /** @throws NotLoaded see readPage */
  read(text: Text): Reading;
}

export interface WorldInput {
  tree: Tree;
  roots: readonly string[];
  today: string;
  config: Pick<Config, 'requiredSections'>;
  /** Folders all of whose pages are read, in the order of their files. */
  whole?: readonly string[] | undefined;
  history?: History | undefined;
  external?: Site['external'] | undefined;
}

/** As many as the links of a page, and of those beside it, may lead to. */
const remembered = { texts: 200, anchors: 5000, pages: 100 };

/**
 * What rules may ask. Every question is noted: `page` is told what a rule asked, and `service` what
 * services were made from, once for all pages.
 */
export function createWorld(
  input: WorldInput,
  notes: { page: Note; service: Note; hash(text: string): string },
): World {
  const texts = new Recent<string, string | undefined>(remembered.texts);
  const anchors = new Recent<string, readonly Anchor[] | undefined>(remembered.anchors);
  // Pages that were linked to before their turn: they are not read twice.
  const early = new Recent<string, Page>(remembered.pages);
  let current = '';
  const isToCome = (file: string) =>
    file > current && input.whole?.some((folder) => file.startsWith(`${folder}/`)) === true;
  const read = (path: string) => texts.get(path, () => input.tree.read(path));
  const hashOf = (path: string) => () => {
    const text = read(path);
    return text === undefined ? '' : notes.hash(text);
  };
  const noted = (note: Note): Tree => ({
    kind(path) {
      const kind = input.tree.kind(path);
      note('kind', path, () => kind ?? '');
      return kind;
    },
    read(path) {
      note('text', path, hashOf(path));
      return read(path);
    },
  });
  const serviceOf = createServices(noted(notes.service));

  const site: Site = {
    ...input.history,
    ...(input.external && { external: input.external }),
    tree: noted(notes.page),
    // No question that is noted: with another configuration nothing is remembered.
    requiredSections: input.config.requiredSections,
    get roots() {
      notes.page('roots', '', () => input.roots.join('\n'));
      return input.roots;
    },
    get today() {
      notes.page('today', '', () => input.today);
      return input.today;
    },
    anchors(file) {
      notes.page('text', file, hashOf(file));
      return anchors.get(file, () => {
        const text = read(file);
        if (text === undefined) return undefined;
        if (!isToCome(file)) return tryAnchors(file, text);
        const { page } = tryRead({ path: file, file, text }, serviceOf(file));
        if (page) early.set(file, page);
        return page?.anchors;
      });
    },
  };
  return {
    site,
    serviceOf,
    read(text) {
      current = text.file;
      const known = early.take(text.file);
      const reading: Reading =
        known?.text === text.text
          ? { page: Object.assign(known, { path: text.path }) }
          : tryRead(text, serviceOf(text.file));
      anchors.set(text.file, reading.page?.anchors);
      return reading;
    },
  };
}

/** What of a page is counted. */
export function countsOf(page: Page): { blocks: number; commands: number; links: number } {
  let commands = 0;
  for (const { shell } of page.blocks) commands += shell?.count ?? 0;
  const links = page.of('link', 'image', 'definition').length;
  return { blocks: page.blocks.length, commands, links };
}
