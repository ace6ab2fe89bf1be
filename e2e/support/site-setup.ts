import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type BuiltSite, builtSite } from './build.ts';
import { type ChromiumHome, findChromium } from './chromium.ts';
import { builtFixtures } from './fixture-site.ts';
import { type ServedSite, serveSite } from './server.ts';

/** What every test file may ask for: `inject('site')`. */
export interface SiteUnderTest extends Pick<BuiltSite, 'folder' | 'base' | 'routes' | 'log'> {
  /** Address of the home page, ending in a slash. */
  url: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    site: SiteUnderTest;
    /** The plugin on somebody else's folder: `e2e/fixtures/site`. */
    fixtureSite: SiteUnderTest;
    /** The fixture after a deploy that changed `bakery/oven-cold`. */
    deployedSite: SiteUnderTest;
    chromium: ChromiumHome;
  }
}

/**
 * Runs once before all browser tests: builds the site and the fixture site, one after the other,
 * and serves them. HANDRAIL_SITE names a folder with a site that is built already,
 * HANDRAIL_FIXTURES one with the built fixtures, `site` and `deployed`.
 *
 * @returns what to do at the end: stop serving, delete what was built.
 */
export default async function setUpSites(project: TestProject): Promise<() => Promise<void>> {
  await rm(path.resolve(import.meta.dirname, '../failures'), { recursive: true, force: true });
  // First what fails at once, then the builds.
  project.provide('chromium', await findChromium());
  const built: BuiltSite[] = [];
  const served: ServedSite[] = [];
  const tearDown = async () => {
    await Promise.all(served.map((one) => one.close()));
    await Promise.all(built.map((one) => one.remove()));
  };
  const serve = async (site: BuiltSite): Promise<SiteUnderTest> => {
    built.push(site);
    const server = await serveSite(site.folder, site.base);
    served.push(server);
    const { folder, base, routes, log } = site;
    return { url: server.url, folder, base, routes, log };
  };
  try {
    project.provide('site', await serve(await builtSite(process.env.HANDRAIL_SITE)));
    const fixtures = await builtFixtures(process.env.HANDRAIL_FIXTURES);
    project.provide('fixtureSite', await serve(fixtures.site));
    project.provide('deployedSite', await serve(fixtures.deployed));
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}
