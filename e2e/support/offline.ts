import type { BrowserContext, Locator, Page } from 'playwright-core';
import { newReader, type ReaderOptions } from './page.ts';
import { open } from './playbook.ts';

/** A reader whose browser may keep a copy of the site. */
export function offlineReader(options: ReaderOptions = {}): Promise<BrowserContext> {
  return newReader({
    serviceWorkers: 'allow',
    ...options,
    expected: [/Failed to load resource|when fetching the script/, ...(options.expected ?? [])],
  });
}

/** The line at the end of the page. */
export const line = (page: Page): Locator => page.getByRole('region', { name: 'Offline reading' });

/** What the navigation bar offers a newer version with. */
export const newer = (page: Page): Locator => page.getByRole('button', { name: 'Newer version' });

/** Opens a page, and waits until the whole site is saved. */
export async function openAndSave(page: Page, address: string): Promise<void> {
  await open(page, address);
  await says(page, 'Available offline, version of');
}

/** Waits until the line says something. */
export async function says(page: Page, words: string): Promise<void> {
  // Saving takes seconds, and more on a machine that has something else to do.
  await line(page).locator('p', { hasText: words }).first().waitFor({ timeout: 60_000 });
}

/** Has the browser look for a newer version, as it does by itself now and then. */
export function lookForUpdate(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
}

/** The names of the caches that hold a version of the site. */
export function keptVersions(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await caches.keys()).filter((name) => name.startsWith('offline:')),
  );
}

/** Which edition a page is of: what `nextEdition` wrote, or none. */
export function editionOf(page: Page): Promise<string | null> {
  return page.evaluate(
    () => document.querySelector('meta[name="edition"]')?.getAttribute('content') ?? null,
  );
}

/**
 * Ends the worker that has answered so far, as browsers do with one that has nothing to do. Playwright
 * looks into every worker, one that is looked into never comes to rest, and the next one waits for that.
 */
export async function letWorkerRest(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  // The first thing that is told of is what there is.
  const versions = new Promise<{ versionId: string; status: string }[]>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', (told) => resolve(told.versions));
  });
  await session.send('ServiceWorker.enable');
  const active = (await versions).find(({ status }) => status === 'activated');
  // If there is no next one any more, it has taken over by itself.
  const isNeeded = (await versions).some(({ status }) => status === 'installed');
  if (active && isNeeded)
    await session.send('ServiceWorker.stopWorker', { versionId: active.versionId });
}
