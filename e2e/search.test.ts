import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { declare, storedEvents } from './support/incident.ts';
import { axe, clipboardText, newPage, newReader } from './support/page.ts';
import { keepAsleep, open } from './support/playbook.ts';

// The search of all pages: opened by a key, used by arrows and Enter, from every page.

const playbook = 'lcbp3-dms/database-down/';
const field = (page: Page) => page.getByRole('combobox');
const options = (page: Page) => page.locator('a[role="option"]');
const actions = (page: Page) => page.locator('button[role="option"]');
const opener = (page: Page) => page.locator('.rb-search-open');

async function openSearch(page: Page, address = playbook): Promise<void> {
  await open(page, address);
  await page.keyboard.press('/');
  await field(page).waitFor();
}

/** Types, and waits until the answer is about it. */
async function search(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  const list = page.getByRole('listbox', { includeHidden: true });
  await expect.poll(() => list.getAttribute('data-asked')).toBe(text);
}

describe('the sixty questions', () => {
  const questions = readFileSync(
    path.resolve(import.meta.dirname, '../plugins/docusaurus-plugin-runbook/fixtures/queries.txt'),
    'utf8',
  )
    .split('\n')
    .filter((line) => line.includes(' → ') && !line.startsWith('#'))
    .map((line) => line.split(' → ') as [text: string, page: string]);

  it('find their page among the first three, in a browser too', async () => {
    const page = await newPage();
    await openSearch(page);
    const missed: string[] = [];
    for (const [text, wanted] of questions) {
      await search(page, text);
      const hrefs = await options(page).evaluateAll((all) =>
        all.slice(0, 3).map((one) => (one as HTMLAnchorElement).pathname),
      );
      if (!hrefs.includes(`/${wanted.replace(/(?:^|\/)index$/, '')}/`)) missed.push(text);
    }
    expect(missed.length / questions.length, missed.join('\n')).toBeLessThanOrEqual(0.05);
  });
});

describe('is opened', () => {
  it.each([
    ['by a stroke', '/'],
    ['by Ctrl and K', 'Control+K'],
    ['by Cmd and K', 'Meta+K'],
  ])('%s, and Escape gives the focus back', async (_, key) => {
    const page = await newPage();
    await open(page, playbook);
    const tick = page.locator('.rb-tick input, input.rb-tick, .rb-tick').first();
    await tick.focus();
    const before = await page.evaluate(() => document.activeElement?.outerHTML);
    await page.keyboard.press(key);
    await field(page).waitFor();
    await expect
      .poll(() => field(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await expect.poll(() => page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
  });

  it('by a press, on the narrowest screen too, and closed by another', async () => {
    const page = await newPage({ viewport: { width: 320, height: 568 }, hasTouch: true });
    await open(page, playbook);
    await opener(page).tap();
    await field(page).waitFor();
    await page.getByRole('button', { name: 'Close', exact: true }).tap();
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await expect
      .poll(() => opener(page).evaluate((one) => one === document.activeElement))
      .toBe(true);
  });

  it('by no stroke in a field, nor where single keys are switched off', async () => {
    const page = await newPage();
    await open(page, '');
    await page.getByRole('textbox', { name: 'What do you see?' }).press('/');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    await page.evaluate(() => localStorage.setItem('handrail:1:keys', 'off'));
    await open(page, playbook);
    await page.keyboard.press('/');
    await page.keyboard.press('Control+K');
    await field(page).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe('');
  });

  it('with what was typed before it was there', async () => {
    const page = await newPage();
    let held = Promise.resolve();
    // Before the page is opened: one that is open may hear of it after the key.
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await open(page, playbook);
    let load = () => {};
    held = new Promise<void>((resolve) => {
      load = resolve;
    });
    await page.keyboard.type('/NOAUTH');
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
    load();
    await field(page).waitFor();
    await expect.poll(() => field(page).inputValue()).toBe('NOAUTH');
    await expect.poll(() => options(page).first().innerText()).toContain('Authentication');
  });
});

it('says how bad, which service, where, and the words that were found', async () => {
  const page = await newPage();
  await openSearch(page);
  await search(page, 'resize2fs');
  const first = options(page).first();
  await expect.poll(() => first.innerText()).toContain('Storage Full');
  await expect.poll(() => first.innerText()).toMatch(/P2 Major/);
  await expect.poll(() => first.innerText()).toContain('quicprochat › Grow the file system');
  await expect.poll(() => first.locator('.rb-severity svg').count()).toBe(1);
  await expect.poll(() => first.locator('mark').allInnerTexts()).toContain('resize2fs');
});

it('leads to the place by arrows and Enter, and moves the focus there', async () => {
  const page = await newPage();
  await openSearch(page);
  await search(page, 'growpart');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const active = await field(page).getAttribute('aria-activedescendant');
  await expect.poll(() => options(page).first().getAttribute('id')).toBe(active);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/quicprochat/storage-full/#*');
  const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(id);
  const top = await page.locator(`[id="${id}"]`).evaluate((one) => one.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(800);
});

it('takes Enter for the answer to all that was typed, however fast', async () => {
  const page = await newPage();
  await openSearch(page);
  // The index is loaded now, for the first time, and Enter does not wait for it.
  await page.keyboard.type('complete system outage');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/lcbp3-dms/complete-system-outage/**');
  await page.getByRole('heading', { level: 1, name: 'Complete System Outage' }).waitFor();
  await field(page).waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  await field(page).waitFor();
  await page.keyboard.type('certifcate');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/quicprochat/certificate-expiring/**');
});

it('leads to another place of the same page', async () => {
  const page = await newPage();
  await openSearch(page);
  await search(page, 'InnoDB is recovering');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/lcbp3-dms/database-down/#*');
  await expect.poll(() => page.locator('dialog').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toContain('innodb');
});

it('finds the question again when it is opened again', async () => {
  const page = await newPage();
  await openSearch(page);
  await search(page, 'NOAUTH');
  await page.keyboard.press('Escape');
  await field(page).waitFor({ state: 'detached' });
  await page.keyboard.press('/');
  await expect.poll(() => field(page).inputValue()).toBe('NOAUTH');
  await page.keyboard.type('502');
  await expect.poll(() => field(page).inputValue()).toBe('502');
});

it('is opened again by a stroke right after Escape', async () => {
  const page = await newPage();
  await openSearch(page);
  for (let time = 0; time < 20; time += 1) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await field(page).waitFor({ timeout: 5_000 });
  }
});

it('says once how many pages were found', async () => {
  const page = await newPage();
  await openSearch(page);
  await search(page, 'redis');
  const status = page.locator('dialog').getByRole('status');
  await expect.poll(() => status.count()).toBe(1);
  await expect.poll(() => status.innerText()).toMatch(/^\d+ pages found$/);
});

describe('what can be done', () => {
  it('is offered before anything is typed', async () => {
    const page = await newPage();
    await openSearch(page);
    await expect
      .poll(() => actions(page).allInnerTexts())
      .toEqual([
        'Copy the next command',
        'Declare an incident',
        'Switch to LCBP3-DMS',
        'Switch to quicprochat',
      ]);
    // Nothing is done that was not chosen.
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('dialog').count()).toBe(1);
    await page.keyboard.press('ArrowUp');
    const active = await field(page).getAttribute('aria-activedescendant');
    await expect.poll(() => actions(page).last().getAttribute('id')).toBe(active);
  });

  it('copies the next command', async () => {
    const page = await newPage({ clipboard: true });
    await openSearch(page);
    await page.keyboard.type('copy next');
    await expect.poll(() => actions(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    const first = 'docker ps -a --filter name=lcbp3-mariadb';
    await expect.poll(() => clipboardText(page)).toBe(first);
    await expect.poll(() => page.locator('dialog').count()).toBe(0);
  });

  it('jumps to a step by its number or its words', async () => {
    for (const typed of ['step 6', 'recovering']) {
      const page = await newPage();
      await openSearch(page);
      await page.keyboard.type(typed);
      await expect.poll(() => actions(page).first().innerText()).toMatch(/^Step 6: /);
      await page.keyboard.press('Enter');
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.className))
        .toMatch(/rb-step/);
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toContain('innodb');
    }
  });

  it('declares an incident', async () => {
    const page = await newPage();
    await openSearch(page);
    await page.keyboard.type('declare');
    await expect.poll(() => actions(page).first().innerText()).toBe('Declare an incident');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/incidents/#declare');
    await page.getByRole('heading', { name: 'Declare an incident' }).waitFor();
  });

  it('switches to the other service', async () => {
    const page = await newPage();
    await openSearch(page);
    await page.keyboard.type('switch quic');
    await expect.poll(() => actions(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/quicprochat/');
  });

  it('writes a note of what is open', async () => {
    const page = await newPage();
    await open(page, playbook);
    await page.getByRole('checkbox', { name: /^Step 1: / }).click();
    await page.locator('.rb-bar-line').waitFor();
    await page.keyboard.press('/');
    await field(page).waitFor();
    await page.keyboard.type('note');
    await expect.poll(() => actions(page).first().innerText()).toBe('Write a note');
    await page.keyboard.press('Enter');
    await page.locator('#rb-bar-panel textarea, #rb-bar-panel input').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName))
      .toMatch(/TEXTAREA|INPUT/);
  });

  it('writes a status update of the incident that is open', async () => {
    const page = await newPage({ clipboard: true });
    await declare(page);
    const sent = async () => (await storedEvents(page)).filter(({ type }) => type === 'update');
    await openSearch(page);
    await page.keyboard.type('update');
    await expect.poll(() => actions(page).first().innerText()).toBe('Write a status update');
    await page.keyboard.press('Enter');
    const known = page.locator('#rb-bar-panel').getByLabel('Known');
    await known.fill('The disk is full');
    await page.getByRole('button', { name: 'Copy for the chat, and keep it' }).click();
    await expect
      .poll(async () => (await sent()).map((one) => one.known))
      .toEqual(['The disk is full']);
    await expect.poll(() => clipboardText(page)).toContain('The disk is full');
  });
});

describe('when there is nothing to show', () => {
  it('says what to type', async () => {
    const page = await newPage();
    await openSearch(page);
    await expect.poll(() => page.locator('dialog').innerText()).toContain('Type what you see');
  });

  it('says what to try, and leads to the board with the question', async () => {
    const page = await newPage();
    await openSearch(page);
    await search(page, 'zzzz qqqq');
    await expect.poll(() => page.locator('dialog').innerText()).toContain('No page says that');
    await page.getByRole('link', { name: /triage board/ }).click();
    const box = page.getByRole('textbox', { name: 'What do you see?' });
    await expect.poll(() => box.inputValue()).toBe('zzzz qqqq');
  });

  it('says that the search did not load, and tries again', async () => {
    const page = await newPage({ expected: [/Failed to load resource|ChunkLoadError/] });
    const index = await indexFile(page);
    await page.route(index, (route) => route.abort());
    await open(page, playbook);
    await page.keyboard.press('/');
    await field(page).fill('502');
    await page.getByRole('alert').getByText('could not be loaded').waitFor();
    expect(await axe(page)).toEqual([]);
    await page.unroute(index);
    await page.getByRole('button', { name: 'Try again' }).click();
    await options(page).first().waitFor();
  });
});

it.each([390, 320])('says in sight that it could not be opened, %i wide', async (width) => {
  const viewport = { width, height: 800 };
  const page = await newPage({ viewport, expected: [/Failed to load resource/] });
  await open(page, playbook);
  await page.context().setOffline(true);
  await opener(page).click();
  const words = opener(page).getByText('Not loaded: try again');
  expect((await words.boundingBox())?.width).toBeGreaterThan(60);
  expect(await words.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  const name = await page.locator('.navbar__brand').first().boundingBox();
  const button = await opener(page).boundingBox();
  expect(button?.x).toBeGreaterThanOrEqual((name?.x ?? 0) + (name?.width ?? 0));
  await page.context().setOffline(false);
  await opener(page).click();
  await field(page).waitFor();
});

/** The script that holds the index: the one that names a page's anchor as data. */
async function indexFile(page: Page): Promise<RegExp> {
  const seen: string[] = [];
  const other = await newPage();
  other.on('response', (response) => seen.push(response.url()));
  await openSearch(other);
  await search(other, '502');
  for (const url of seen.filter((one) => one.endsWith('.js'))) {
    const text = await (await page.request.get(url)).text();
    if (text.includes('"documentIds') || text.includes('\\"documentIds')) {
      return new RegExp(path.basename(url).replaceAll('.', '\\.'));
    }
  }
  throw new Error('No script holds the index.');
}

it('loads nothing of it before it is opened, and sends nothing of what is typed', async () => {
  const page = await newPage();
  await open(page, playbook);
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
  const index = await indexFile(page);
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  );
  expect(loaded.filter((url) => index.test(url))).toEqual([]);
  await page.keyboard.press('/');
  await search(page, 'secretword 502');
  expect(asked.some((url) => index.test(url))).toBe(true);
  expect(asked.filter((url) => url.includes('secretword'))).toEqual([]);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href]),
  );
  expect(kept).not.toContain('secretword');
});

it('answers within 100 ms', async () => {
  const page = await newPage();
  await openSearch(page);
  await search(page, '502');
  const took = await field(page).evaluate(async (input: HTMLInputElement) => {
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const times: number[] = [];
    for (const text of ['database', 'no space left', 'certifcate', 'users cannot log in', 'oom']) {
      const start = performance.now();
      set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[2] ?? 0;
  });
  expect(took).toBeLessThan(100);
});

it('is not shown without scripts', async () => {
  const page = await newPage({ javaScript: false });
  await page.goto(playbook);
  await expect.poll(() => opener(page).isVisible()).toBe(false);
});

it('waits for the page to wake up', async () => {
  const page = await newPage();
  const wake = await keepAsleep(page);
  await page.goto(playbook, { waitUntil: 'commit' });
  await opener(page).waitFor({ state: 'attached' });
  await expect.poll(() => opener(page).isVisible()).toBe(false);
  await wake();
  await opener(page).click();
  await field(page).waitFor();
});

describe.each([
  ['light', 1280, 'none'],
  ['dark', 390, 'none'],
  ['dark', 320, 'none'],
  ['light', 900, 'active'],
] as const)('in %s colours, %i wide, forced colours %s', (colorScheme, width, forcedColors) => {
  it.each(['', 'NOAUTH', 'PRAGMA rekey', 'zzzz qqqq'])('"%s"', async (text) => {
    const page = await newPage({ colorScheme, forcedColors, viewport: { width, height: 700 } });
    await openSearch(page);
    if (text) await search(page, text);
    expect(await axe(page)).toEqual([]);
    const [overhang, small] = await page.locator('dialog').evaluate((dialog) => {
      const targets = [...dialog.querySelectorAll('a, button, input')]
        .filter((one) => one.checkVisibility())
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 43.9)
        .map(({ one }) => one.outerHTML);
      return [dialog.scrollWidth - dialog.clientWidth, targets];
    });
    expect(overhang).toBe(0);
    expect(small).toEqual([]);
  });
});

it("searches somebody else's site, below its base", async () => {
  const reader = await newReader({ baseURL: inject('fixtureSite').url });
  const page = await reader.newPage();
  await openSearch(page, 'docs/plain/');
  await search(page, 'oven_temperature_celsius');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/ops/docs/bakery/oven-cold/**');
});
