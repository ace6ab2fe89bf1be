import path from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, onTestFinished } from 'vitest';
import { launchBrowser } from './browser.ts';
import { watchProblems } from './problems.ts';

export { axe } from './axe.ts';

/** How the reader looks at the site. Whatever else Playwright's contexts know goes through. */
export interface ReaderOptions extends Omit<BrowserContextOptions, 'javaScriptEnabled'> {
  /** Default true. */
  javaScript?: boolean;
  /** May read and write the clipboard; default false. */
  clipboard?: boolean;
  /** Problems that belong to what is tested, for example a page that does not exist. */
  expected?: RegExp[];
}

let browser: Promise<Browser> | undefined;

/** For the end of a test file: the next one has a browser of its own. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = undefined;
}

/**
 * A browser profile of its own, with empty storage, for the running test; pages opened in it
 * share storage like tabs do. Closed when the test ends, and the test fails if any of its pages
 * logged an error, warned of hydration or threw. Addresses are relative to the site's home page:
 * `page.goto('docs/')`.
 *
 * Service workers are blocked unless `serviceWorkers: 'allow'` is given: filling an offline cache
 * in every test costs seconds.
 */
export async function newReader(options: ReaderOptions = {}): Promise<BrowserContext> {
  const { javaScript = true, clipboard = false, expected = [], ...others } = options;
  browser ??= launchBrowser(inject('chromium'));
  const context = await (await browser).newContext({
    baseURL: inject('site').url,
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    javaScriptEnabled: javaScript,
    ...others,
  });
  if (clipboard) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const problems = watchProblems(context, expected);
  onTestFinished(async ({ task }) => {
    if (problems.length > 0 || task.result?.state === 'fail') {
      await keepPictures(context, task.fullTestName);
    }
    // A request a test answers itself may still be under way.
    await context.unrouteAll({ behavior: 'ignoreErrors' });
    await context.close();
    expect(problems, 'the pages of this test ran without errors').toEqual([]);
  });
  return context;
}

/** Leaves what the reader last saw in e2e/failures, where CI picks it up. */
async function keepPictures(context: BrowserContext, test: string): Promise<void> {
  const name = test.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 100);
  for (const [index, page] of context.pages().entries()) {
    const file = path.resolve(import.meta.dirname, `../failures/${name}-${index + 1}.png`);
    // A page that hangs must not hide why the test failed.
    await page.screenshot({ path: file, fullPage: true, timeout: 5_000 }).catch(() => {});
  }
}

/** A page of a reader of its own: see `newReader`. */
export async function newPage(options: ReaderOptions = {}): Promise<Page> {
  return (await newReader(options)).newPage();
}

/** What the clipboard holds; the page's reader needs `clipboard: true`. */
export function clipboardText(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}
