import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { filledIn } from 'runbook-model/report';
import type { About } from './about.ts';
import { articleOf, diagramsIn } from './article/article.ts';
import { type BuiltSite, openBuiltSite } from './article/built-site.ts';
import { drawAll } from './diagrams.ts';
import { type Language, languageOf } from './language.ts';
import { fileNames } from './names.ts';
import { bundleLive } from './pages/bundle.ts';
import { articleFor, makePage, standalonePaths } from './pages/make.ts';
import { printDocument } from './print/document.ts';
import { partsOf } from './print/parts.ts';
import { printPdf } from './print/pdf.ts';
import { KitProblem } from './problem.ts';
import { readMeHtml } from './read-me.ts';
import { buildSite } from './site/build.ts';
import { mendOnePage } from './site/one-page.ts';
import type { KitSet } from './site/set.ts';
import { type KitFiles, sumsOf } from './sums.ts';

/** What a kit is made of. */
export interface KitSource {
  /** The folder of the site's configuration. */
  site: string;
  /** The folder the site was built into from the same files; it is built if there is none. */
  built?: string | undefined;
  about: About;
  browser: Browser;
  /** Tells what is being done. */
  say: (what: string) => void;
}

/**
 * Makes all files of a kit. Nothing is written but into a folder of its own, which is deleted.
 *
 * @throws KitProblem with what keeps it from being made
 */
export async function makeKit({ site, built, about, browser, say }: KitSource): Promise<KitFiles> {
  const work = await mkdtemp(path.join(tmpdir(), 'handrail-kit-'));
  try {
    const config = await configOf(site);
    // A folder that holds no site is told of before the minute a build takes.
    const given = built === undefined ? undefined : openBuiltSite(built);
    say('Building the site that opens from a disk');
    const onDisk = path.join(work, 'site');
    const setFile = path.join(work, 'set.json');
    await buildSite(site, onDisk, about.at, { task: { config, set: setFile, about } });
    const set: KitSet = JSON.parse(await readFile(setFile, 'utf8'));

    const files: KitFiles = new Map();
    const { locale } = set;
    const pages = given ?? (await published(site, path.join(work, 'static'), about, locale, say));
    const language = await languageOf(set.translations, pages.language);
    const index = path.join(onDisk, 'index.html');
    await mendOnePage(index, set.title, pages.language, language.kitWords);
    await addFolder(files, onDisk, 'site');
    await addPages(files, set, pages, language, about, browser, say);
    const sums = Buffer.from(sumsOf(files));
    return files.set('SHA256SUMS.txt', sums);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function published(
  site: string,
  folder: string,
  about: About,
  locale: string,
  say: (what: string) => void,
): Promise<BuiltSite> {
  say('Building the site as it is published');
  await buildSite(site, folder, about.at, { locale });
  return openBuiltSite(folder);
}

async function addPages(
  files: KitFiles,
  set: KitSet,
  site: BuiltSite,
  language: Language,
  about: About,
  browser: Browser,
  say: (what: string) => void,
): Promise<void> {
  const { kitWords: words } = language;
  const copyOf = `${language.momentOf(about)}, ${language.versionOf(about)}`;
  const ofServices = set.pages.filter(({ service }) => service !== undefined);
  say(`Writing ${ofServices.length} pages that stand alone`);
  const texts = ofServices.flatMap(({ route }) => diagramsIn(articleOf(site.page(route), route)));
  const drawings = await drawAll(browser, texts);
  const own = await readFile(path.join(import.meta.dirname, 'pages/style.css'), 'utf8');
  const parts = {
    styles: stylesFor(site.styles, own),
    script: await bundleLive(set.translations),
    copyOf,
    language,
  };
  const paths = standalonePaths(set);
  const article = (page: KitSet['pages'][number]) =>
    articleFor(page, set, site, drawings, about.at, language);
  for (const page of ofServices) {
    const html = makePage(page, article(page), set, site, paths, parts);
    files.set(paths.get(page.id) ?? '', Buffer.from(html));
  }

  const names = fileNames(set.services.map(({ id }) => id));
  const prints = new Map<string, string>();
  for (const service of set.services) {
    say(`Printing ${service.service.name}`);
    const pages = ofServices
      .filter((page) => page.service === service.id)
      .map((page) => ({ page, article: article(page) }));
    const title = filledIn(words.setOf, { service: service.service.name });
    const pdf = await printPdf(
      browser,
      (numbers) => {
        const sheets = partsOf({ service, pages, set, base: site.base, copyOf, language }, numbers);
        return printDocument(title, sheets, site.styles, site.language, words);
      },
      about.at,
    );
    const file = `print/${names.get(service.id)}.pdf`;
    prints.set(service.id, file);
    files.set(file, pdf);
  }
  const first = { set, about, paths, prints, tag: site.language, language };
  files.set('READ-ME-FIRST.html', Buffer.from(readMeHtml(first)));
}

/** What the script puts into a page stands in an element of its own: no rule may ask for its parent. */
function stylesFor(site: string, own: string): string {
  return `${site.replace(/>\s*\.rb-(tick|actions|came)\b/g, ' .rb-$1')}\n${own}`;
}

async function configOf(site: string): Promise<string> {
  const names = await readdir(site);
  const name = names.find((one) => /^docusaurus\.config\.(?:[cm]?[jt]s)$/.test(one));
  if (name) return path.join(site, name);
  throw new KitProblem(`${site} is no site of Docusaurus: it has no docusaurus.config file.`);
}

async function addFolder(files: KitFiles, folder: string, as: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const below = path.relative(folder, file).replaceAll(path.sep, '/');
    files.set(`${as}/${below}`, await readFile(file));
  }
}
