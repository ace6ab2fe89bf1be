import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { loadServices, parsePageFile } from 'remark-runbook';
import { describe, expect, inject, it } from 'vitest';
import { textsIn } from './support/markdown-texts.ts';
import { newPage } from './support/page.ts';
import { rowsOf } from './support/rows.ts';
import { expectInOrder, plain, wordsOfBlock, wordsOfLists, wordsOfStep } from './support/words.ts';

// The site as it was built, with scripts switched off: all that a playbook says is there.

const docs = path.resolve(import.meta.dirname, '../docs');
const services = loadServices(docs).map(({ id }) => id);
const files = pagesIn(docs);

describe('everything a page says is in its text, in order', () => {
  it.each(rowsOf(files))('%s', async (_, row) => {
    const page = await newPage({ javaScript: false });
    for (const file of row) {
      await page.goto(addressOf(file));
      await expectAllOf(file, page);
    }
  });
});

async function expectAllOf(file: string, page: Page): Promise<void> {
  const markdown = readFileSync(path.join(docs, file), 'utf8');
  const model = parsePageFile(markdown, file, services);
  const steps = model.playbook.lists.flatMap((list) => list.steps);
  const shown = await page
    .locator('.rb-step, .rb-task')
    .evaluateAll((elements) =>
      elements.map(({ id, textContent }) => ({ id, text: textContent ?? '' })),
    );
  // One input, one tree: the ids on the page are the ids the model gives.
  expect(shown.map(({ id }) => id).sort(), file).toEqual(
    steps.map(({ id, anchor }) => anchor ?? id).sort(),
  );
  for (const { id, text } of shown) {
    const step = steps.find((one) => (one.anchor ?? one.id) === id);
    if (step) expectInOrder(text, wordsOfStep(step));
  }

  const text = (await page.locator('main').textContent()) ?? '';
  expectInOrder(
    text,
    model.playbook.symptoms.map((symptom) => symptom.text),
  );
  for (const block of model.blocks.values()) expectInOrder(text, wordsOfBlock(block));
  for (const words of wordsOfLists(model)) expect(plain(text), file).toContain(plain(words));
  // And all that the model knows nothing of: prose, tables, diagrams.
  expectInOrder(text, textsIn(markdown));
}

it.each(['incidents/', 'incident/', 'report/', 'practice/'])(
  '%s says what it needs, and nothing that only scripts could know',
  async (address) => {
    const page = await newPage({ javaScript: false });
    await page.goto(address);
    const main = await page.locator('main').innerText();
    expect(main).toContain('in this browser');
    expect(main).toContain('without scripts');
    expect(main).not.toMatch(/Nothing is open|Nobody has practised|no record of this name/);
  },
);

// The first of them walks through the whole site.
const long = { timeout: 120_000 };
describe.each(['site', 'fixtureSite'] as const)('all pages of the %s', long, (which) => {
  const { folder, base, routes, url } = inject(which);
  const walk = once(() => walkThrough(url, routes));

  it('show no button that needs scripts', async () => {
    for (const { route, buttons } of await walk()) expect(buttons, route).toEqual([]);
  });

  it('do not scroll sideways on the narrowest screen', async () => {
    for (const { route, overhang } of await walk()) expect(overhang, route).toBe(0);
  });

  it('have links that lead somewhere', async () => {
    const pages = await walk();
    const ids = new Map(pages.map((page) => [page.route, new Set(page.ids)]));
    const origin = new URL(url).origin;
    const isBroken = (to: URL) => {
      // React has defused the one of the hostile page.
      if (to.href.startsWith('javascript:throw Error(')) return false;
      if (to.origin !== origin) return !['https:', 'http:', 'mailto:'].includes(to.protocol);
      const target = ids.get(decodeURI(to.pathname));
      if (!target) return !existsSync(path.join(folder, to.pathname.slice(base.length)));
      const id = decodeURIComponent(to.hash.slice(1));
      return id !== '' && !target.has(id);
    };
    for (const { route, links } of pages) {
      expect(
        links.filter((to) => isBroken(new URL(to))),
        route,
      ).toEqual([]);
    }
  });
});

interface Walked {
  route: string;
  ids: string[];
  links: string[];
  /** Words of the buttons of ours that can be seen. */
  buttons: (string | null)[];
  /** How far the page can be scrolled sideways. */
  overhang: number;
}

/** Looks at every page once, on the narrowest screen and with everything open. */
async function walkThrough(url: string, routes: readonly string[]): Promise<Walked[]> {
  const page = await newPage({ javaScript: false, viewport: { width: 320, height: 640 } });
  const walked: Walked[] = [];
  for (const route of routes) {
    await page.goto(new URL(route, url).href);
    const found = await page.evaluate(() => {
      // Closed parts open without scripts: what is in them counts.
      for (const details of document.querySelectorAll('details')) details.open = true;
      const { scrollWidth, clientWidth } = document.documentElement;
      return {
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        // Those of drawings too, which are other elements.
        links: [...document.querySelectorAll('a[href]')].map(
          (a) => new URL(a.getAttribute('href') ?? '', a.baseURI).href,
        ),
        buttons: [...document.querySelectorAll('[class^="rb-"] button:not(.rb-tick)')]
          .filter((button) => button.checkVisibility({ visibilityProperty: true }))
          .map(({ textContent }) => textContent),
        overhang: scrollWidth - clientWidth,
      };
    });
    walked.push({ route, ...found });
  }
  return walked;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.mdx?$/.test(file) && !/(^|\/)_/.test(file))
    .sort();
}

function addressOf(file: string): string {
  return `${file.replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '$1')}/`.replace(/\/+$/, '/');
}
