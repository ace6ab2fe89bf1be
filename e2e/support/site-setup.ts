import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type BuiltSite, builtSite } from './build.ts';
import { type ChromiumHome, findChromium } from './chromium.ts';
import { serveSite } from './server.ts';

/** What every test file may ask for: `inject('site')`. */
export interface SiteUnderTest extends Pick<BuiltSite, 'folder' | 'base' | 'routes' | 'log'> {
  /** Address of the home page, ending in a slash. */
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    site: SiteUnderTest;
    chromium: ChromiumHome;
  }
}

/**
 * Runs once before all browser tests: builds the site (HANDRAIL_SITE names a folder with one
 * that is built already) and serves it.
 *
 * @returns what to do at the end: stop serving, delete the build.
 */
export default async function setUpSite(project: TestProject): Promise<() => Promise<void>> {
  await rm(path.resolve(import.meta.dirname, '../failures'), { recursive: true, force: true });
  // First what fails at once, then the build.
  const chromium = await findChromium();
  const site = await builtSite(process.env.HANDRAIL_SITE);
  const served = await serveSite(site.folder, site.base);
  const { folder, base, routes, log } = site;
  project.provide('site', { url: served.url, folder, base, routes, log });
  project.provide('chromium', chromium);
  return async () => {
    await served.close();
    await site.remove();
  };
}
