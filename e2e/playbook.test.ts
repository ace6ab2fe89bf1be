import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { clockFrom } from './support/clock.ts';
import { startOwnChromium } from './support/own-chromium.ts';
import { newPage, newReader } from './support/page.ts';
import {
  box,
  boxes,
  keepAsleep,
  moved,
  open,
  painted,
  places,
  progress,
  stepAt,
} from './support/playbook.ts';

// "Database Down" as it is worked through: nine steps and a branch of three.
const address = 'lcbp3-dms/database-down/';
// Database Down: ten steps, a branch of three, two more to close.
const all = 15;
const untouched = '.'.repeat(all);

async function openDatabaseDown(): Promise<Page> {
  const page = await newPage();
  await open(page, address);
  return page;
}

const actions = (page: Page, step: number) => stepAt(page, step).locator('.rb-actions');
const next = (page: Page) => page.locator('.rb-progress a');

it('is worked through from top to bottom', async () => {
  const page = await openDatabaseDown();
  await expect.poll(() => progress(page)).toBe('0 of 12');
  await expect.poll(() => next(page).innerText()).toBe('step 1, See whether the container is down');

  await box(page, 1).click();
  await actions(page, 2).getByRole('button', { name: /^Done/ }).click();
  await actions(page, 3).getByRole('button', { name: /^Skip/ }).click();
  await page.keyboard.type('disk is full');
  await page.keyboard.press('Enter');
  await actions(page, 4)
    .getByRole('button', { name: /^Did not help/ })
    .click();
  await expect.poll(() => boxes(page)).toBe('xx-!'.padEnd(all, '.'));
  await expect.poll(() => progress(page)).toBe('4 of 12');
  await expect.poll(() => next(page).innerText()).toBe('step 5, See whether a disk is full');
  await expect
    .poll(() => actions(page, 3).innerText())
    .toMatch(/^skipped \d\d:\d\d UTC: disk is full/);
  await expect.poll(() => actions(page, 4).innerText()).toMatch(/^did not help \d\d:\d\d UTC/);
  await expect.poll(() => box(page, 3).getAttribute('aria-label')).toMatch(/, skipped$/);

  for (const step of [5, 6, 7, 8, 9, 10]) await box(page, step).click();
  await painted(page);
  await expect
    .poll(() => page.locator('.rb-next').innerText())
    .toBe('Choose what fits (1 branch), else step 14');
  for (const step of [14, 15]) await box(page, step).click();
  await expect.poll(() => progress(page)).toBe('12 of 12');
  await expect.poll(() => page.locator('.rb-next').innerText()).toBe('Complete');
});

it('is worked through by keyboard', async () => {
  const page = await openDatabaseDown();
  await box(page, 1).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => box(page, 1).getAttribute('aria-checked')).toBe('true');
  await page.keyboard.press('Space');
  await expect.poll(() => box(page, 1).getAttribute('aria-checked')).toBe('false');

  await actions(page, 2).getByRole('button', { name: /^Skip/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect.poll(() => boxes(page)).toBe(untouched);
});

describe('the focus stays at the step that was acted on', () => {
  it.each(['Done', 'Did not help', 'Skip', 'Undo'])('after %s', async (name) => {
    const page = await openDatabaseDown();
    if (name === 'Undo') await box(page, 2).click();
    await actions(page, 2)
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .focus();
    await page.keyboard.press('Enter');
    if (name === 'Skip') await page.keyboard.press('Enter');
    await painted(page);
    await expect.poll(() => stepAt(page, 2).locator(':focus').count()).toBe(1);
  });

  it('after a skip that was thought better of', async () => {
    const page = await openDatabaseDown();
    await actions(page, 2).getByRole('button', { name: /^Skip/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await painted(page);
    await expect.poll(() => stepAt(page, 2).locator(':focus').count()).toBe(1);
  });
});

it('takes a tick back', async () => {
  const page = await openDatabaseDown();
  await box(page, 1).click();
  await box(page, 2).click();
  await actions(page, 1).getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => boxes(page)).toBe('.x'.padEnd(all, '.'));
  await expect.poll(() => progress(page)).toBe('1 of 12');
  // The step that was taken back is where to go on.
  await expect.poll(() => next(page).innerText()).toMatch(/^step 1,/);
});

it('tells a screen reader what became of a step', async () => {
  const page = await openDatabaseDown();
  await box(page, 1).click();
  const said = page.locator('[role="status"].rb-visually-hidden');
  await expect.poll(() => said.innerText()).toBe('Step 1: See whether the container is down: done');
});

it('counts a branch only once it is entered', async () => {
  const page = await openDatabaseDown();
  await box(page, 11).click();
  await expect.poll(() => progress(page)).toBe('1 of 15');
  await box(page, 11).click();
  await expect.poll(() => progress(page)).toBe('0 of 12');
});

it('names the time to escalate after the first action, and says when it has passed', async () => {
  const page = await newPage();
  const clock = await clockFrom(page, '2026-03-01T14:02:00Z');
  await open(page, address);
  const exit = page.locator('.rb-exit');
  await expect.poll(() => exit.innerText()).toContain('Not better after 30 minutes');
  await box(page, 1).click();
  await painted(page);
  await expect.poll(() => exit.innerText()).toContain('Not better by 14:32 UTC');
  await clock.pass('10:00');
  await box(page, 2).click();
  await painted(page);
  await expect.poll(() => exit.innerText()).toContain('Not better by 14:32 UTC');
  await clock.pass('21:00');
  await expect.poll(() => exit.innerText()).toContain('was due 14:32 UTC');
});

it('keeps everything over a reload', async () => {
  const page = await openDatabaseDown();
  await box(page, 1).click();
  await actions(page, 2).getByRole('button', { name: /^Skip/ }).click();
  await page.keyboard.type('known');
  await page.keyboard.press('Enter');
  const before = await page.locator('.rb-exit').innerText();
  await page.reload();
  await expect.poll(() => boxes(page)).toBe('x-'.padEnd(all, '.'));
  await expect.poll(() => actions(page, 2).innerText()).toContain(': known');
  await expect.poll(() => page.locator('.rb-exit').innerText()).toBe(before);
  await expect
    .poll(() => page.locator('.rb-progress').innerText())
    .toMatch(/Last action .*just now/);
});

it('ticks what was pressed before the page was awake, and unticks nothing', async () => {
  const page = await newPage();
  await open(page, address);
  await box(page, 1).click();
  await expect.poll(() => boxes(page)).toMatch(/^x\.\./);
  const wake = await keepAsleep(page);
  await page.reload({ waitUntil: 'commit' });
  // The first was done long ago, which does not show yet; the second is pressed in doubt.
  for (const step of [1, 2, 2, 3]) await box(page, step).click();
  await expect.poll(() => box(page, 2).getAttribute('aria-busy')).toBe('true');
  await wake();
  await expect.poll(() => boxes(page)).toMatch(/^xxx\.\./);
  await expect.poll(() => page.locator('[aria-busy]').count()).toBe(0);
  await box(page, 3).click();
  await expect.poll(() => boxes(page)).toMatch(/^xx\.\./);
});

it('shows a tick in another tab at once', async () => {
  const reader = await newReader();
  const [one, other] = [await reader.newPage(), await reader.newPage()];
  await open(one, address);
  await open(other, address);
  await box(one, 3).click();
  await expect.poll(() => boxes(other), { timeout: 1_000 }).toBe('..x'.padEnd(all, '.'));
  await box(other, 4).click();
  await expect.poll(() => boxes(one), { timeout: 1_000 }).toBe('..xx'.padEnd(all, '.'));
});

it('survives a tab that crashes, from the very last tick', async () => {
  const reader = await newReader();
  const page = await reader.newPage();
  await open(page, address);
  await box(page, 1).click();
  await box(page, 2).click();
  const crashed = page.waitForEvent('crash');
  page.goto('chrome://crash').catch(() => {});
  await crashed;
  const again = await reader.newPage();
  await open(again, address);
  await expect.poll(() => boxes(again)).toBe('xx'.padEnd(all, '.'));
});

const { executablePath } = inject('chromium');

it.skipIf(!executablePath)(
  'survives a browser that is killed, with every tick that was on the screen for a moment',
  { timeout: 90_000 },
  async () => {
    const profile = await mkdtemp(path.join(tmpdir(), 'handrail-profile-'));
    onTestFinished(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
    // localStorage alone loses them all: Chromium writes it to the disk up to five seconds late.
    // The second copy is with the disk tens of milliseconds after the paint on a busy machine.
    const moment = 100;
    const waits = [0, 0, 0, 1, 1, 1].map((most) => moment + most * Math.random() * 3_000);
    for (const [round, wait] of [...waits, 0].entries()) {
      const chromium = await startOwnChromium(inject('chromium'), profile);
      onTestFinished(chromium.kill);
      const page = await chromium.newPage();
      await open(page, inject('site').url + address);
      const when = `after ${waits.slice(0, round).map(Math.round)} ms`;
      await expect
        .poll(() => boxes(page), { message: when })
        .toBe('x'.repeat(round).padEnd(all, '.'));
      await expect.poll(() => storedSteps(page), { message: when }).toBe(round);
      if (round < waits.length) await box(page, round + 1).click();
      await painted(page);
      await new Promise((resolve) => setTimeout(resolve, wait));
      await chromium.kill();
    }
  },
);

/** How many events of steps the storage holds. */
function storedSteps(page: Page): Promise<number> {
  return page.evaluate(
    () => Object.values(localStorage).filter((text) => text.includes('"type":"step"')).length,
  );
}

it('starts afresh, and takes that back', async () => {
  const page = await openDatabaseDown();
  await box(page, 1).click();
  await box(page, 2).click();
  await page.getByRole('button', { name: 'Start this page afresh' }).click();
  await expect.poll(() => progress(page)).toBe('2 of 12');
  await page.getByRole('button', { name: /^Press again/ }).click();
  await expect.poll(() => boxes(page)).toBe(untouched);
  await expect.poll(() => progress(page)).toBe('0 of 12');
  await page.getByRole('button', { name: /^Undo: bring/ }).click();
  await expect.poll(() => boxes(page)).toBe('xx'.padEnd(all, '.'));
});

it('keeps the ticks of one page off another of the same service', async () => {
  const page = await openDatabaseDown();
  await box(page, 1).click();
  await open(page, 'lcbp3-dms/slow-performance/');
  await expect.poll(() => boxes(page)).toMatch(/^\.+$/);
});

it('leaves the whole menu to the thumb', async () => {
  const page = await newPage({ viewport: { width: 390, height: 700 } });
  await open(page, 'lcbp3-dms/database-down/');
  await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
  await page.getByRole('button', { name: 'Close navigation bar' }).waitFor();
  const last = page.locator('.navbar-sidebar').getByRole('link').last();
  await last.scrollIntoViewIfNeeded();
  await last.click({ trial: true, timeout: 5_000 });
});

describe('a tick moves nothing', () => {
  it.each([1440, 1000, 390])('on a screen %i wide', async (width) => {
    const page = await newPage({ viewport: { width, height: 800 }, timezoneId: 'Asia/Bangkok' });
    await open(page, address);
    const shifts = await watchShifts(page);
    const before = await places(page);
    expect(before.length).toBeGreaterThan(50);
    await box(page, 1).click();
    expect((await moved(page, before))[0]).toBeUndefined();
    await box(page, 2).focus();
    await page.keyboard.press('Space');
    expect((await moved(page, before))[0]).toBeUndefined();
    await actions(page, 3)
      .getByRole('button', { name: /^Did not help/ })
      .click();
    expect((await moved(page, before))[0]).toBeUndefined();
    await box(page, 1).click();
    expect((await moved(page, before))[0]).toBeUndefined();
    expect(await shifts()).toEqual([]);
  });
});

describe('nor does the next step’s title, above the steps on a phone', () => {
  it.each(['lcbp3-dms/database-down/', 'quicprochat/storage-full/', 'quicprochat/node-down/'])(
    '%s',
    async (playbook) => {
      const page = await newPage({ viewport: { width: 390, height: 800 } });
      await open(page, playbook);
      const before = await places(page);
      for (const step of [1, 2, 3, 4, 5, 6, 7, 8]) {
        await box(page, step).click();
        expect((await moved(page, before))[0], `step ${step}`).toBeUndefined();
      }
    },
  );
});

/** Collects what moves from now on: the elements, leaving out what the reader's next press hides. */
async function watchShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as unknown as { sources: { node?: Node | null }[] };
        for (const { node } of sources) {
          const element = node instanceof Element ? node : node?.parentElement;
          if (element && !element.closest('.rb-actions')) moved.push(element.outerHTML);
        }
      }
    }).observe({ type: 'layout-shift' });
  });
  return () =>
    page.evaluate(async () => {
      // Shifts are reported with the next frames.
      await new Promise((resolve) => setTimeout(resolve, 200));
      return (window as unknown as { moved: string[] }).moved;
    });
}
