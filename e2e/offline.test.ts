import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bar } from './support/incident.ts';
import {
  editionOf,
  keptVersions,
  letWorkerRest,
  line,
  lookForUpdate,
  newer,
  offlineReader,
  openAndSave,
  says,
} from './support/offline.ts';
import { nextEdition } from './support/offline-edition.ts';
import { type Front, openFront } from './support/offline-site.ts';
import { axe, newPage } from './support/page.ts';
import { box, boxes, open } from './support/playbook.ts';

// The docs host is one of the services that are down: what has been opened once is all there.

const { folder, base, routes } = inject('site');
const playbook = 'lcbp3-dms/database-down/';
const about = JSON.parse(readFileSync(path.join(folder, 'offline.json'), 'utf8'));
/** Every reader's browser loads and keeps this much, as built. Raise it only with a reason. */
const budget = { bytes: 11_000_000, worker: 70_000 };

let second: string;
const fronts: Front[] = [];

beforeAll(async () => {
  second = await nextEdition(folder, 'second');
});

afterAll(async () => {
  await Promise.all(fronts.map((front) => front.stop()));
  await rm(second, { recursive: true, force: true });
});

async function serve(site = { folder, base }): Promise<Front> {
  const front = await openFront(site.folder, site.base);
  fronts.push(front);
  return front;
}

/** Marks a page, to find out later whether it is still the same one. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'marked' in window);

/** Accessibility faults of what is shown of offline reading. */
async function faults(page: Page): Promise<string[]> {
  const bar = await axe(page, { include: '.navbar' });
  return [...bar, ...(await axe(page, { include: '.offline-line' }))];
}

it('every reader loads no more than this', () => {
  expect(about.bytes).toBeLessThanOrEqual(budget.bytes);
  expect(readFileSync(path.join(folder, 'sw.js')).length).toBeLessThanOrEqual(budget.worker);
});

describe('after one visit, with the server stopped', () => {
  it('everything works', { timeout: 120_000 }, async () => {
    const front = await serve();
    const page = await (await offlineReader()).newPage();
    const url = (address: string) => front.url + address;
    // The visit is broken off, and gone on with at the next one.
    await open(page, url(playbook));
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    front.left = 150;
    await says(page, 'the connection was lost');
    const before = front.asked;
    front.left = Number.POSITIVE_INFINITY;
    await front.start();
    await openAndSave(page, url(playbook));
    expect(before).toBeGreaterThan(50);
    expect(front.asked).toBeLessThan(about.files + 50);
    await box(page, 1).click();
    await bar(page).waitFor();
    await front.stop();

    // The first page itself, which was loaded before there was a copy.
    await open(page, url(playbook));
    await expect.poll(() => boxes(page)).toMatch(/^x/);
    await says(page, 'This site does not answer.');
    await expect
      .poll(() => page.locator('.offline-copy').innerText())
      .toMatch(/^Saved copy\n.*UTC$/);
    expect(await faults(page)).toEqual([]);

    // Every page, and every file that any page may ask for.
    const { entries } = bookOf(folder);
    const lengths = await page.evaluate(
      (all) =>
        Promise.all(
          all.map(async (one) => {
            const response = await fetch(one);
            return response.ok ? (await response.arrayBuffer()).byteLength : response.status;
          }),
        ),
      entries.map(([address]) => url(address)),
    );
    expect(lengths.reduce((sum, length) => sum + length)).toBe(about.bytes);
    const saved = new Set(entries.map(([address]) => base + address.replace(/^\.\//, '')));
    expect(routes.filter((route) => !saved.has(route))).toEqual([]);

    for (const [address, heading] of [
      ['', /What do you see/],
      ['quicprochat/storage-full/', /Storage Full/],
      ['incidents/', /Incidents/],
      ['incident/', /./],
      ['metrics/', /./],
      ['practice/', /./],
      ['report/', /./],
      ['authoring/rules/', /./],
    ] as const) {
      await open(page, url(address));
      await expect
        .poll(() => page.locator('h1').first().innerText(), { message: address })
        .toMatch(heading);
    }

    // A diagram, and what is loaded late: the search, and a page that is reached without a reload.
    await open(page, url('lcbp3-dms/response-workflow/'));
    await page.locator('.rb-drawing svg').waitFor();
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('certifcate');
    await page.locator('a[role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => !address.pathname.includes('response-workflow'));

    // What leads on, what stands behind an address, and what does not exist.
    await page.goto(url('go/ENOSPC/'));
    await page.waitForURL('**/lcbp3-dms/file-upload-failing/');
    await page.goto(url('lcbp3-dms/database-down?from=alert#immediate-actions'));
    expect(page.url()).toBe(url('lcbp3-dms/database-down/?from=alert#immediate-actions'));
    const unknown = await page.goto(url('databse-down/'));
    expect(unknown?.status()).toBe(404);
    await page.locator('.rb-nearest, .rb-go-list').first().waitFor();
  });
});

describe('a newer version', () => {
  it('is offered, and shown only where the reader wants it', { timeout: 120_000 }, async () => {
    const front = await serve();
    const reader = await offlineReader();
    const page = await reader.newPage();
    const other = await reader.newPage();
    await openAndSave(page, front.url + playbook);

    // What somebody has deleted is saved again, and a deploy that lost the worker takes nothing away.
    const lost = await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const keys = (await cache.keys()).slice(0, 20);
      await Promise.all(keys.map((key) => cache.delete(key)));
      return keys.length;
    });
    expect(lost).toBe(20);
    front.missing.add('/sw.js');
    await open(page, front.url + playbook);
    await says(page, 'Available offline, version of');
    await says(page, 'could not be found out');
    front.missing.clear();

    await box(page, 1).click();
    await bar(page).waitFor();
    await openAndSave(other, `${front.url}quicprochat/storage-full/`);
    await page.bringToFront();
    for (const tab of [page, other]) await mark(tab);
    const before = await page.evaluate(() => [scrollY, document.body.scrollHeight]);

    front.folder = second;
    await lookForUpdate(page);
    await newer(page).waitFor();
    await newer(other).waitFor();
    await expect.poll(() => isMarked(page)).toBe(true);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before[0]);
    await expect
      .poll(() => line(page).getByRole('status').innerText())
      .toContain('A newer version of these pages is ready');
    expect(await faults(page)).toEqual([]);

    // By the keyboard: open, close, open, later.
    await newer(page).focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('.offline-panel');
    await expect.poll(() => panel.innerText()).toContain('Nothing of your record is lost');
    expect(await faults(page)).toEqual([]);
    for (const button of await panel.getByRole('button').all()) {
      await expect
        .poll(async () => (await button.boundingBox())?.height)
        .toBeGreaterThanOrEqual(44);
    }
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await newer(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('nav') !== null))
      .toBe(true);
    await expect.poll(() => isMarked(page)).toBe(true);

    // Still there for whoever wants it after all.
    await line(page).getByRole('button', { name: 'Update now' }).click();
    await page.waitForTimeout(300);
    await letWorkerRest(page);
    await page.waitForFunction(() => !('marked' in window));
    await page.waitForSelector('html[data-has-hydrated="true"]');
    await expect.poll(() => editionOf(page)).toBe('second');
    await expect.poll(() => boxes(page)).toMatch(/^x/);

    // The other tab goes on with what it has, though nobody has its scripts any more but the copy.
    await says(other, 'In another tab');
    await front.stop();
    await other.locator('.menu').getByRole('link', { name: 'Key Compromise' }).first().click();
    await other.getByRole('heading', { level: 1, name: 'Key Compromise' }).waitFor();
    await expect.poll(() => isMarked(other)).toBe(true);
    await expect.poll(() => editionOf(other)).toBe(null);
    expect(await faults(other)).toEqual([]);
    await expect.poll(async () => (await keptVersions(page)).length).toBe(2);

    // And is left nothing of once it has gone, too.
    await line(other).getByRole('button', { name: 'Update this page too' }).click();
    await other.waitForFunction(() => !('marked' in window));
    await says(other, 'This site does not answer');
    await expect.poll(() => keptVersions(page).then((all) => all.length)).toBe(1);
  });
});

it('somebody else’s site below a path of its own is saved, and its neighbours are left alone', async () => {
  const front = await serve(inject('fixtureSite'));
  const page = await (await offlineReader()).newPage();
  const address = `${front.url}docs/bakery/oven-cold/`;
  await openAndSave(page, address);
  await front.stop();
  await open(page, address);
  await says(page, 'This site does not answer.');
  await open(page, front.url);
  const answerOf = (path: string) =>
    page.evaluate((path) => fetch(path).then(({ status }) => status, String), path);
  expect(await answerOf('/ops/docs/bakery/oven-hot/')).toBe(200);
  expect(await answerOf('/elsewhere/')).toContain('TypeError');
});

it('a full disk leaves the page as it is, and is told of', async () => {
  const front = await serve();
  const reader = await offlineReader({ expected: [/QuotaExceeded|quota/i] });
  const page = await reader.newPage();
  const session = await reader.newCDPSession(page);
  const { origin } = new URL(front.url);
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 3_000_000 });
  await open(page, front.url + playbook);
  await says(page, 'the storage of this browser is full');
  expect(await faults(page)).toEqual([]);
  await box(page, 1).click();
  await bar(page).waitFor();
  await open(page, front.url + playbook);
  await expect.poll(() => boxes(page)).toMatch(/^x/);
});

it('a browser that keeps no copy is told of', async () => {
  const page = await newPage();
  await open(page, playbook);
  await says(page, 'this browser does not let the site save its pages');
  expect(await faults(page)).toEqual([]);
});

function bookOf(site: string): { entries: [address: string, integrity: string][] } {
  const [first = ''] = readFileSync(path.join(site, 'sw.js'), 'utf8').split('\n');
  return JSON.parse(first.slice(first.indexOf('{'), -1));
}
