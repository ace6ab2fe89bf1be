import { gzipSync } from 'node:zlib';
import type { BrowserContext } from 'playwright-core';

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
  const asked: { kind: string; url: string }[] = [];
  page.on('request', (request) => asked.push({ kind: request.resourceType(), url: request.url() }));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForSelector(awake);
  await page.close();

  const weight: Weight = { html: 0, css: 0, js: 0, prefetched: 0, scripts: [] };
  for (const { kind, url: address } of asked) {
    const name = kinds[kind] ?? (address.endsWith('.js') ? 'prefetched' : undefined);
    if (name === undefined) continue;
    const body = await (await fetch(address)).arrayBuffer();
    weight[name] += gzipSync(body).length;
    if (name === 'js') weight.scripts.push(new URL(address).pathname);
  }
  return weight;
}
