import { gzipSync } from 'node:zlib';
import type { BrowserContext, Request } from 'playwright-core';

/** What opening a page makes a browser load, in bytes after gzip. */
export interface Weight {
  html: number;
  css: number;
  js: number;
  /** Loaded once the page stands, for links the reader might follow. */
  prefetched: number;
  /** Paths of the scripts. */
  scripts: string[];
}

const kinds: Readonly<Record<string, 'html' | 'css' | 'js'>> = {
  document: 'html',
  stylesheet: 'css',
  script: 'js',
};

/**
 * How long after it was loaded a page is at rest, in milliseconds: what it asks for later, as
 * offline reading does, keeps nobody waiting. A slow machine gets there before it is looked at.
 */
const rest = 1_500;

/**
 * Opens a page with an empty cache, waits until it is at rest, and weighs what the browser asked
 * for: not what stands in the HTML, because Docusaurus loads most scripts from scripts.
 *
 * @param awake what the page has once its scripts have run
 */
export async function weigh(
  context: BrowserContext,
  url: string,
  awake = 'html[data-has-hydrated="true"]',
): Promise<Weight> {
  const page = await context.newPage();
  const asked: Request[] = [];
  page.on('requestfinished', (request) => asked.push(request));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForSelector(awake);
  const loaded = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation');
    return performance.timeOrigin + (navigation as PerformanceNavigationTiming).loadEventEnd;
  });
  await page.close();

  const weight: Weight = { html: 0, css: 0, js: 0, prefetched: 0, scripts: [] };
  for (const request of asked) {
    if (request.timing().startTime > loaded + rest) continue;
    const address = request.url();
    const name =
      kinds[request.resourceType()] ?? (address.endsWith('.js') ? 'prefetched' : undefined);
    if (name === undefined) continue;
    const body = await (await fetch(address)).arrayBuffer();
    weight[name] += gzipSync(body).length;
    if (name === 'js') weight.scripts.push(new URL(address).pathname);
  }
  return weight;
}
