import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBuiltSite } from '../kit/article/built-site.ts';
import { readModel } from '../kit/article/model.ts';
import { languageOf } from '../kit/language.ts';
import { bundleLive } from '../kit/pages/bundle.ts';
import { articleFor, makePage, standalonePaths } from '../kit/pages/make.ts';
import { printDocument } from '../kit/print/document.ts';
import { partsOf } from '../kit/print/parts.ts';
import { printPdf } from '../kit/print/pdf.ts';
import { launchBrowser } from './support/browser.ts';
import { kitTime } from './support/kit.ts';
import { kitSet } from './support/kit-set.ts';
import { axe, newPage } from './support/page.ts';
import { type ReadPdf, readPdf } from './support/pdf.ts';
import { box, open } from './support/playbook.ts';
import { plain } from './support/words.ts';

// The sets of this project as the kit prints them, and its pages that stand alone.

const set = kitSet();
const site = openBuiltSite(inject('site').folder);
const copyOf = '2 Mar 2026 03:04 UTC, commit 0123456';
const language = await languageOf({}, 'en');
const { kitWords: words } = language;

// All that these pages hold are drawn ahead of time.
const drawings = new Map<string, string>();

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('chromium'));
});
afterAll(() => browser?.close());

describe.each(set.services)('the printed set of $id', (service) => {
  const pages = set.pages.filter((page) => page.service === service.id);
  let pdf: ReadPdf;

  beforeAll(async () => {
    const printed = pages.map((page) => ({
      page,
      article: articleFor(page, set, site, drawings, kitTime, language),
    }));
    const make = (numbers: ReadonlyMap<string, number>) => {
      const parts = partsOf(
        { service, pages: printed, set, base: site.base, copyOf, language },
        numbers,
      );
      return printDocument('Set', parts, site.styles, site.language, words);
    };
    pdf = await readPdf(await printPdf(browser, make, kitTime));
  }, 60_000);

  it('holds every step and command of every page', () => {
    const text = plain(pdf.pages.map(withoutFoot).join(''));
    for (const page of pages) {
      const { playbook, blocks } = readModel(page, set);
      const titles = playbook.lists.flatMap((list) => list.steps.map(({ title }) => title));
      // A link in a title is followed by the number of a page.
      for (const title of titles)
        expect(withoutNumbers(text)).toContain(withoutNumbers(plain(title)));
      for (const { commands, expect: seen, danger } of blocks) {
        const words = [...commands.map((one) => one.text), seen, danger].filter((one) => one);
        for (const one of words) expect(text, page.id).toContain(plain(one ?? ''));
      }
    }
  });

  it('says in every foot what it is, when it was reviewed, and which page', () => {
    const { name, version = '' } = service.service;
    pdf.pages.forEach((text, i) => {
      expect(plain(text)).toContain(plain(`${name} ${version} ·`));
      expect(text).toContain(`copy as of ${copyOf}`);
      expect(text).toMatch(/reviewed \d{1,2} \w+ \d{4}|no review recorded/);
      expect(text).toContain(`page ${i + 1} of ${pdf.pages.length}`);
    });
  });

  it('begins each page of the site on one of its own, under the number its contents name', () => {
    const texts = pdf.pages.map(withoutFoot).map(plain);
    const [, contents = ''] = texts;
    for (const { title } of pages) {
      const name = plain(title);
      const isNamed = (at: number) =>
        new RegExp(`${escaped(name)}.*?${at + 1}(?!\\d)`).test(contents);
      const starts = texts.flatMap((text, at) => (text.startsWith(name) ? at : []));
      expect(starts.some(isNamed), `${title}: ${starts}`).toBe(true);
    }
    expect(pdf.bookmarks).toEqual(expect.arrayContaining(pages.map(({ title }) => title)));
    expect(pdf.isTagged).toBe(true);
  });

  it('writes links out', () => {
    const text = pdf.pages.join('\n');
    expect(text).toMatch(/\(page \d+\)/);
    expect(text).not.toContain('(page 00)');
    expect(plain(text)).not.toContain('kit:');
  });
});

describe('a page of these that stands alone', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'handrail-alone-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const paths = standalonePaths(set);
  const styles = readFileSync(path.resolve(import.meta.dirname, '../kit/pages/style.css'), 'utf8');
  const write = async (id: string) => {
    const page = set.pages.find((one) => one.id === id);
    if (!page) throw new Error(`There is no page ${id}`);
    const parts = {
      styles: `${site.styles}\n${styles}`,
      script: await bundleLive({}),
      copyOf,
      language,
    };
    const article = articleFor(page, set, site, drawings, kitTime, language);
    const file = path.join(folder, 'page.html');
    writeFileSync(file, makePage(page, article, set, site, paths, parts));
    return pathToFileURL(file).href;
  };

  it('shows its diagram without scripts, and the text it is drawn from', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto(await write('lcbp3-dms/response-workflow'));
    await expect.poll(() => page.locator('.rb-diagram svg .node').count()).toBeGreaterThan(10);
    await expect
      .poll(() => page.locator('.rb-diagram pre').textContent())
      .toContain('flowchart TD');
    const links = await page
      .locator('.rb-diagram svg a')
      .evaluateAll((all) => all.map((a) => (a as SVGAElement).href.baseVal));
    expect(links.length).toBeGreaterThan(10);
    for (const link of links) expect(link).toMatch(/^\.\.\/\.\.\/playbooks\/[\w/-]+\.html(#|$)/);
  });

  it.each([390, 1280])('has no fault for anybody, %i pixels wide', async (width) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    await open(page, await write('lcbp3-dms/database-down'));
    expect(await axe(page)).toEqual([]);
    await box(page, 1).click();
    expect(await axe(page)).toEqual([]);
  });
});

/** The foot stands first in the text of a page: its number, and two lines. */
function withoutFoot(text: string): string {
  return text.replace(/^page \d+ of \d+[\s\S]*?\ncopy as of .*\n?/, '');
}

function withoutNumbers(text: string): string {
  return text.replaceAll(/\(page\d+\)/g, '').replaceAll('UTC', '');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
