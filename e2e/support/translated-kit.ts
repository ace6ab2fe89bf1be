import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBuiltSite } from '../../kit/article/built-site.ts';
import { languageOf } from '../../kit/language.ts';
import { bundleLive } from '../../kit/pages/bundle.ts';
import { articleFor, makePage, standalonePaths } from '../../kit/pages/make.ts';
import { printDocument } from '../../kit/print/document.ts';
import { partsOf } from '../../kit/print/parts.ts';
import { readMeHtml } from '../../kit/read-me.ts';
import { mended } from '../../kit/site/one-page.ts';
import { fixture, kitTime } from './kit.ts';
import { kitSet } from './kit-set.ts';
import type { TranslatedSite } from './translated-site.ts';

const styles = path.resolve(import.meta.dirname, '../../kit/pages/style.css');

/**
 * What the emergency kit of a translated site says beside that site: its first page, a page that
 * stands alone, a set before it is printed, and what the site on a disk says without scripts.
 *
 * @returns the folder it is in, and the addresses of its pages
 */
export async function translatedKit({ site, translations }: TranslatedSite) {
  const built = openBuiltSite(site.folder);
  const own = kitSet(path.join(fixture, 'handbook'), '/docs/');
  const set = { ...own, title: 'Bakery handbook', home: 'http://localhost/ops/', translations };
  const language = await languageOf(translations, built.language);
  const { kitWords: words } = language;
  const about = { at: kitTime, changed: false };
  const copyOf = `${language.momentOf(about)}, ${language.versionOf(about)}`;
  const paths = standalonePaths(set);
  const parts = {
    styles: `${built.styles}\n${readFileSync(styles, 'utf8')}`,
    script: await bundleLive(translations),
    copyOf,
    language,
  };
  const pages = set.pages.map((page) => ({
    page,
    article: articleFor(page, set, built, new Map(), kitTime, language),
  }));
  const [service] = set.services;
  const [first] = pages;
  if (!service || !first) throw new Error('The fixture has no service with pages.');
  const numbers = new Map<string, number>();
  const sheets = partsOf({ service, pages, set, base: built.base, copyOf, language }, numbers);
  const prints = new Map([[service.id, 'print/bakery.pdf']]);
  const title = path.basename(first.page.id);
  const files = {
    'READ-ME-FIRST.html': readMeHtml({ set, about, paths, prints, tag: 'el', language }),
    'playbooks/bakery/page.html': makePage(first.page, first.article, set, built, paths, parts),
    'print/bakery.html': printDocument(title, sheets, built.styles, built.language, words),
    // What is said without scripts, for everybody.
    'site/index.html': mended('<!doctype html><body>', set.title, 'el', words).replaceAll(
      /<\/?noscript>/g,
      '',
    ),
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-translated-kit-'));
  for (const [name, html] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, html);
  }
  return {
    folder,
    pages: Object.keys(files).map((name) => pathToFileURL(path.join(folder, name)).href),
  };
}
