import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { EventBody } from 'runbook-model';
import { describe, expect, inject, it } from 'vitest';
import { committedReport } from './support/fixture-site.ts';
import { axe, newPage, newReader, type ReaderOptions } from './support/page.ts';
import { open } from './support/playbook.ts';

const { folder, url } = inject('site');
const shop = { type: 'opened', scope: 'lcbp3-dms' } as const;
const declared = (number: string): EventBody => ({
  type: 'declared',
  number,
  severity: 'P0',
  title: '=1+1, the database',
});
const reached = (milestone: 'acknowledged' | 'resolved'): EventBody => ({
  type: 'milestone',
  milestone,
});

/** What this browser's log holds: two incidents of two hours each, a draft and a rehearsal. */
const records: EventBody[][] = [
  [shop, declared('INC-20260301-001'), reached('acknowledged'), reached('resolved')],
  [shop, declared('INC-20260301-002'), reached('acknowledged'), reached('resolved')],
  [shop, reached('resolved')],
  [{ ...shop, practice: true }, declared('INC-20260301-003'), reached('resolved')],
];

/** Opens the page, with these records in the browser's storage, an hour from entry to entry. */
async function openMetrics(
  address = 'metrics/',
  options: ReaderOptions = {},
  logs: readonly (readonly EventBody[])[] = [],
): Promise<Page> {
  const entries = logs.flatMap((bodies, record) => {
    const idOf = (n: number) => `01JN7ZQ2G0${String(record * 100 + n).padStart(16, '0')}`;
    return bodies.map((body, n) => {
      const at = new Date(Date.UTC(2026, 2, 1 + record * 10, n)).toISOString();
      const event = { v: 1, id: idOf(n), incident: idOf(99), at, ...body };
      return [`handrail:1:event:${event.incident}:${event.id}`, JSON.stringify(event)] as const;
    });
  });
  const reader = await newReader(options);
  await reader.addInitScript((all) => {
    // The empty page before the first has no storage.
    if (location.protocol === 'about:') return;
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);
  const page = await reader.newPage();
  await open(page, address);
  return page;
}

const card = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
const charts = (page: Page) => page.locator('.rb-chart svg');

/** What a card says, line by line. */
async function said(page: Page, name: string): Promise<string[]> {
  const rows = await card(page, name).locator('dl > div').allInnerTexts();
  return rows.map((row) => row.replaceAll(/\s+/g, ' '));
}

/** Presses a button and reads the file it gives. */
async function downloaded(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name }).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: await readFile(await download.path(), 'utf8'),
  };
}

describe('the reports of the site', () => {
  it('come to the half hour of the sample, which says that it is one', async () => {
    const page = await openMetrics();
    await expect
      .poll(() => said(page, 'Time to resolve (MTTR)'))
      .toEqual([
        'mean 30 minutes',
        'median needs 3 incidents, n is 1',
        '90th percentile needs 10 incidents, n is 1',
        'n 1 resolved incident',
      ]);
    await expect
      .poll(async () => (await said(page, 'Time to acknowledge'))[0])
      .toBe('mean 5 minutes');
    await expect
      .poll(async () => (await said(page, 'Time to mitigate'))[0])
      .toBe('mean 15 minutes');
    await expect
      .poll(async () => (await said(page, 'Time between incidents (MTBF)'))[0])
      .toBe('mean needs 1 interval, n is 0');
    const main = page.locator('main');
    await expect.poll(() => main.innerText()).toContain('This record is an example');
    await expect
      .poll(() => main.locator('tbody').last().innerText())
      .toMatch(/INC-20251202-001, an example[\s\S]*LCBP3-DMS\s+P1\s+2025-12-02 14:00/);
  });

  it('are those that were committed: the sample’s, as its report was downloaded', async () => {
    const page = await openMetrics(`${inject('deployedSite').url}metrics/`);
    await expect
      .poll(async () => (await said(page, 'Time to resolve (MTTR)'))[0])
      .toBe('mean 30 minutes');
    await expect
      .poll(async () => (await said(page, 'Time to acknowledge'))[0])
      .toBe('mean 5 minutes');
    const main = await page.locator('main').innerText();
    expect(main).toContain(committedReport);
    expect(main).not.toContain('This record is an example');
  });

  it('say it without scripts too', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto('metrics/');
    await expect
      .poll(async () => (await said(page, 'Time to resolve (MTTR)'))[0])
      .toBe('mean 30 minutes');
    await expect.poll(() => page.locator('main button').first().isVisible()).toBe(false);
  });

  it('are defined a press away, here and in the words of the service', async () => {
    const page = await openMetrics();
    const definition = card(page, 'Time to resolve (MTTR)').locator('details p');
    await expect.poll(() => definition.isVisible()).toBe(false);
    await card(page, 'Time to resolve (MTTR)').getByText('What it measures').click();
    await expect.poll(() => definition.isVisible()).toBe(true);
    await page.getByRole('link', { name: 'LCBP3-DMS' }).last().click();
    await page.waitForURL('**/lcbp3-dms/metrics/');
  });

  it('are none on a site without them, which says how they get there', async () => {
    const page = await openMetrics(`${inject('fixtureSite').url}metrics/`);
    const main = await page.locator('main').innerText();
    expect(main).toContain('No report has been committed yet');
    // That site has the colours of Docusaurus, whose links are too light by a hair.
    expect(await axe(page, { include: 'main', disableRules: ['color-contrast'] })).toEqual([]);
  });
});

describe('the incidents of this browser', () => {
  it('stand apart from the reports, without drafts and rehearsals', async () => {
    const page = await openMetrics('metrics/', {}, records);
    await expect
      .poll(async () => (await said(page, 'Time to resolve (MTTR)'))[0])
      .toBe('mean 30 minutes');
    await page.getByRole('button', { name: 'This browser (2)' }).click();
    await expect
      .poll(() => said(page, 'Time to resolve (MTTR)'))
      .toEqual([
        'mean 3 hours',
        'median needs 3 incidents, n is 2',
        '90th percentile needs 10 incidents, n is 2',
        'n 2 resolved incidents',
      ]);
    await expect
      .poll(async () => (await said(page, 'Time between incidents (MTBF)'))[0])
      .toBe('mean 10 days');
    const main = await page.locator('main').innerText();
    expect(main).toContain('Not counted: 1 draft, 1 rehearsal.');
    expect(main).not.toContain('INC-20251202-001');
    expect(main).toMatch(/not in time to mitigate, because no time given for "mitigated"/);
    expect(page.url()).toBe(`${url}metrics/?of=browser`);
  });

  it('are none in a browser nobody declared one in', async () => {
    const page = await openMetrics('metrics/?of=browser');
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('No incident has been declared in this browser');
  });
});

describe('the filters', () => {
  it('stand in the address, by keyboard too, and survive a reload', async () => {
    const page = await openMetrics();
    await page.getByRole('button', { name: 'quicprochat' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('main').innerText())
      .toContain('No incident of this service and period.');
    await page.getByLabel('from', { exact: true }).fill('2025-01-01');
    expect(page.url()).toBe(`${url}metrics/?service=quicprochat&from=2025-01-01`);
    await page.reload();
    const chosen = page.getByRole('button', { name: 'quicprochat' });
    await expect.poll(() => chosen.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Show all of them' }).click();
    expect(page.url()).toBe(`${url}metrics/`);
    await expect
      .poll(async () => (await said(page, 'Time to resolve (MTTR)'))[0])
      .toBe('mean 30 minutes');
  });

  it('count the months of the period, those without an incident too', async () => {
    const page = await openMetrics('metrics/?from=2025-10-15&to=2026-01-31');
    await expect
      .poll(() => said(page, 'Incidents per month'))
      .toEqual([
        'mean 0.25',
        'median 0',
        expect.stringMatching(/^90th percentile needs 10 months, n is 4$/),
        'n 4 months',
      ]);
    await page.getByText('As a table').first().click();
    const rows = page.getByRole('table', { name: 'Incidents per month' }).locator('tbody tr');
    await expect
      .poll(() => rows.allInnerTexts())
      .toEqual(['Oct 2025\t0', 'Nov 2025\t0', 'Dec 2025\t1', 'Jan 2026\t0']);
  });

  it('leave out what makes no sense, and say so', async () => {
    const page = await openMetrics('metrics/?service=<b>x&from=yesterday&of=me');
    const notice = page.getByRole('status').filter({ hasText: 'address of this page' });
    await expect.poll(() => notice.innerText()).toContain('service=<b>x (no such service here)');
    await expect
      .poll(async () => (await said(page, 'Time to resolve (MTTR)'))[0])
      .toBe('mean 30 minutes');
  });
});

describe('the tables for a spreadsheet', () => {
  it('hold the incidents that are shown, and no formula', async () => {
    const page = await openMetrics('metrics/?of=browser', {}, records);
    const { name, text } = await downloaded(page, 'Download the incidents (CSV)');
    expect(name).toBe('incidents.csv');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`,"'=1+1, the database",`);
  });

  it('hold the figures', async () => {
    const page = await openMetrics();
    const { text } = await downloaded(page, 'Download the figures (CSV)');
    expect(text).toContain('time to resolve,minutes,1,30,"needs 3 incidents, n is 1"');
  });
});

describe('the charts', () => {
  it('are pictures with a name, each beside its table', async () => {
    const page = await openMetrics();
    await expect.poll(() => charts(page).count()).toBe(3);
    const names = await page
      .locator('.rb-chart')
      .evaluateAll((all) => all.map((one) => `${one.role}: ${one.ariaLabel}`));
    expect(names).toEqual([
      expect.stringMatching(/^img: Incidents in each of \d+ months, the most in one: 1\.$/),
      'img: Incidents of LCBP3-DMS by severity: P0 0, P1 1, P2 0, P3 0.',
      expect.stringContaining('img: Time to resolve of 1 incident over'),
    ]);
    for (const part of await page.locator('.rb-chart').all()) {
      await expect.poll(() => part.locator('xpath=..').locator('table').count()).toBeGreaterThan(0);
    }
  });

  it('that cannot be loaded leave their tables', async () => {
    const scripts = path.join(folder, 'assets/js');
    const library = readdirSync(scripts).filter((name) =>
      readFileSync(path.join(scripts, name), 'utf8').includes('plot-d6a7b5'),
    );
    expect(library.length).toBeGreaterThan(0);
    const reader = await newReader({ expected: [/Failed to load resource/] });
    await reader.route(
      ({ pathname }) => library.includes(path.basename(pathname)),
      (route) => route.abort(),
    );
    const page = await reader.newPage();
    await open(page, 'metrics/');
    await page.getByText('The chart could not be loaded.').first().waitFor();
    await expect
      .poll(async () => (await said(page, 'Time to resolve (MTTR)'))[0])
      .toBe('mean 30 minutes');
  });

  it('are on paper, with their tables, in the colours of paper', async () => {
    const page = await openMetrics('metrics/', { colorScheme: 'dark' });
    await expect.poll(() => charts(page).count()).toBe(3);
    await page.emulateMedia({ media: 'print' });
    const table = page.getByRole('table', { name: 'Incidents per month' });
    await expect.poll(() => table.evaluate((one) => one.checkVisibility())).toBe(true);
    const bar = page.locator('.rb-chart svg rect').first();
    await expect
      .poll(() => bar.evaluate((one) => getComputedStyle(one).fill))
      .toBe('rgb(11, 107, 116)');
    await expect.poll(() => page.locator('main button').first().isVisible()).toBe(false);
  });
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each([390, 1280])('%d pixels wide it is free of faults', async (width) => {
    const viewport = { width, height: 844 };
    const page = await openMetrics('metrics/?of=browser', { colorScheme, viewport }, records);
    await expect.poll(() => charts(page).count()).toBe(3);
    for (const one of await page.locator('main summary').all()) await one.click();
    expect(await axe(page)).toEqual([]);
  });
});

it('does not scroll sideways on the narrowest screen', async () => {
  const viewport = { width: 320, height: 640 };
  const page = await openMetrics('metrics/?of=browser&from=2026-01-01', { viewport }, records);
  await expect.poll(() => charts(page).count()).toBe(3);
  for (const one of await page.locator('main summary').all()) await one.click();
  const overhang = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overhang).toBe(0);
});
