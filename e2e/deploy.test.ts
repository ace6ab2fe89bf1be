import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { newReader } from './support/page.ts';
import { box, boxes, open, progress, stepAt } from './support/playbook.ts';

// The same page before and after a deploy that changes one step, adds one and removes one.

const { url } = inject('fixtureSite');
const address = `${url}docs/bakery/oven-cold/`;

/** From now on the reader's address leads to the site as it was deployed later. */
async function deploy(reader: BrowserContext): Promise<void> {
  const { url: later } = inject('deployedSite');
  const [from, to] = [new URL(url).origin, new URL(later).origin];
  await reader.route(`${from}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(from, to) });
    await route.fulfill({ response });
  });
}

async function openBefore(): Promise<{ reader: BrowserContext; page: Page }> {
  // The old page may ask for parts of the site that are gone, ahead of time or to show the bar.
  const reader = await newReader({ expected: [/Failed to load resource.*404.*\.js/] });
  const page = await reader.newPage();
  await open(page, address);
  return { reader, page };
}

describe('a deploy', () => {
  it('shows a step as changed since it was done, and leaves the other ticks where they are', async () => {
    const { reader, page } = await openBefore();
    await expect.poll(() => boxes(page)).toBe('........');
    for (const step of [1, 2, 3, 4]) await box(page, step).click();
    await expect.poll(() => boxes(page)).toBe('xxxx....');

    await deploy(reader);
    await open(page, address);
    // New, changed, two as before; the step that is gone leaves the branch and the tasks.
    await expect.poll(() => boxes(page)).toBe('..xx....');
    await expect.poll(() => box(page, 1).getAttribute('aria-label')).toBe('Step 1: Put gloves on');
    await expect
      .poll(() => stepAt(page, 2).locator('.rb-actions').innerText())
      .toMatch(/^Changed since you did it \(done .*\d\d:\d\d UTC\)/);
    await expect.poll(() => stepAt(page, 3).locator('.rb-actions').innerText()).toMatch(/^done /);
    await expect.poll(() => progress(page)).toBe('2 of 6');

    // Doing it again settles it.
    await box(page, 2).click();
    await expect.poll(() => boxes(page)).toBe('.xxx....');
    await expect.poll(() => stepAt(page, 2).locator('.rb-changed').count()).toBe(0);
  });

  it('lists the tick of a step that is gone', async () => {
    const { reader, page } = await openBefore();
    await box(page, 4).click();
    await expect
      .poll(() => page.locator('.rb-rail').innerText())
      .not.toContain('No longer on this page');
    await deploy(reader);
    await open(page, address);
    const rail = page.locator('.rb-rail');
    await expect.poll(() => rail.innerText()).toContain('No longer on this page');
    await expect.poll(() => rail.innerText()).toMatch(/Ask whether it heats: done .*\d\d:\d\d UTC/);
  });

  it('keeps both ticks when the old page is still open beside the new one', async () => {
    const { reader, page } = await openBefore();
    await box(page, 3).click();
    await deploy(reader);
    const other = await reader.newPage();
    await open(other, address);
    await expect.poll(() => boxes(other)).toBe('...x....');
    // The old page ticks the old content of a step the new one asks for anew.
    await box(page, 1).click();
    await expect.poll(() => other.locator('.rb-changed').count()).toBe(1);
    await expect.poll(() => boxes(page)).toBe('x.x.....');
    await box(other, 2).click();
    await expect.poll(() => boxes(other)).toBe('.x.x....');
  });
});

describe('twins', () => {
  it('are ticked one by one, and keep it', async () => {
    const reader = await newReader();
    const page = await reader.newPage();
    await open(page, `${url}docs/bakery/twins/`);
    await box(page, 2).click();
    await expect.poll(() => boxes(page)).toBe('.x.');
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('.x.');
    await box(page, 1).click();
    await box(page, 2).click();
    await expect.poll(() => boxes(page)).toBe('x..');
  });

  it('two equal commands of one block both stand there', async () => {
    const reader = await newReader();
    const page = await reader.newPage();
    await open(page, `${url}docs/bakery/twins/`);
    await expect.poll(() => stepAt(page, 3).locator('.rb-row').count()).toBe(2);
  });
});
