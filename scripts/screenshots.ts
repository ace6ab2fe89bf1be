import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../e2e/support/browser.ts';
import { builtSite } from '../e2e/support/build.ts';
import { serveSite } from '../e2e/support/server.ts';

const USAGE = `Takes pictures of the site's pages, light and dark, wide and narrow.

npx tsx scripts/screenshots.ts --out FOLDER [options] [route…]

  --out FOLDER    where the PNG files go, named ROUTE-SCHEME-WIDTH.png
  --site FOLDER   a built site; without it, or HANDRAIL_SITE, the site is built first
  --width PIXELS  1280, 390 or any other; may be repeated; default 1280 and 390
  --scheme NAME   light or dark; may be repeated; default both
  --full          the whole page, not only what is seen at first
  --print         as it goes to paper

A route is a path below the site's base, such as docs/quicprochat or / (the default: all pages).`;

const HEIGHTS: Record<number, number> = { 390: 844 };

interface Picture {
  route: string;
  scheme: 'light' | 'dark';
  width: number;
  file: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    site: { type: 'string' },
    width: { type: 'string', multiple: true, default: ['1280', '390'] },
    scheme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    full: { type: 'boolean', default: false },
    print: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help || !values.out) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

const out = path.resolve(values.out);
const site = await builtSite(values.site ?? process.env.HANDRAIL_SITE);
const served = await serveSite(site.folder, site.base);
const browser = await launchBrowser();
try {
  await mkdir(out, { recursive: true });
  const routes = positionals.length > 0 ? positionals : site.routes.map(belowBase);
  for (const picture of picturesOf(routes)) {
    await take(browser, picture);
    console.log(picture.file);
  }
} finally {
  await browser.close();
  await served.close();
  await site.remove();
}

function belowBase(route: string): string {
  return route.slice(site.base.length);
}

function* picturesOf(routes: string[]): Generator<Picture> {
  for (const given of routes) {
    const route = given.replace(/^\//, '');
    const name = route.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
    for (const scheme of values.scheme) {
      if (scheme !== 'light' && scheme !== 'dark') throw new Error(`no such scheme: ${scheme}`);
      for (const width of values.width.map(Number)) {
        yield { route, scheme, width, file: path.join(out, `${name}-${scheme}-${width}.png`) };
      }
    }
  }
}

async function take(browser: Browser, { route, scheme, width, file }: Picture): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHTS[width] ?? 800 },
    colorScheme: scheme,
    deviceScaleFactor: width < 600 ? 2 : 1,
    hasTouch: width < 600,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const response = await page.goto(new URL(route, served.url).href, { waitUntil: 'networkidle' });
  if (response?.status() !== 200) {
    console.error(`${response?.status()} ${page.url()}`);
    process.exitCode = 1;
  }
  if (values.print) await page.emulateMedia({ media: 'print', colorScheme: scheme });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({ path: file, fullPage: values.full });
  await context.close();
}
