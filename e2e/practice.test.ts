import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  bar,
  databaseDown,
  more,
  pressDeclare,
  startDraft,
  storedEvents,
} from './support/incident.ts';
import { axe, newPage } from './support/page.ts';
import { box, open, painted, progress } from './support/playbook.ts';

/** Starts rehearsals until one is about the playbook asked for. */
async function rehearse(page: Page, title: RegExp): Promise<void> {
  await page.addInitScript(() => {
    // Which symptom it is must not be chance.
    const chosen = Number(sessionStorage.getItem('random') ?? 0);
    Math.random = () => chosen;
  });
  await open(page, 'practice/');
  await page.getByRole('button', { name: 'LCBP3-DMS' }).click();
  await page.getByRole('button', { name: 'Give me a symptom' }).click();
  await expect.poll(() => page.locator('.rb-symptom').innerText()).toMatch(title);
}

// The first of the board: Complete System Outage, a P0.
const symptom = /502\/503|Health checks fail|cannot access/;
const outage = 'lcbp3-dms/complete-system-outage/';

it('a link names the playbook, if it is one that says what one sees', async () => {
  const page = await newPage();
  const service = page.getByRole('group', { name: 'Of which service' });
  const start = page.getByRole('button', { name: 'Give me a symptom' });
  for (const other of ['nowhere/at-all', 'lcbp3-dms/response-workflow']) {
    await open(page, `practice/?playbook=${other}`);
    await start.waitFor();
    await expect.poll(() => service.count()).toBe(1);
  }
  await open(page, 'practice/?playbook=quicprochat/storage-full');
  await page.getByText('the playbook that the link to this page names').waitFor();
  await expect.poll(() => service.count()).toBe(0);
  expect(await axe(page)).toEqual([]);
  await start.click();
  await expect
    .poll(() => page.locator('.rb-symptom').innerText())
    .toMatch(/enqueue|No space left|delivery_queue_depth/);
});

it('a rehearsal ends in a receipt: what was done, how long it took, what was missed', async () => {
  const page = await newPage();
  await rehearse(page, symptom);
  await expect.poll(() => bar(page).innerText()).toContain('Rehearsal');

  await open(page, databaseDown);
  await box(page, 1).click();
  await open(page, outage);
  await box(page, 1).click();
  await bar(page).getByRole('link', { name: 'Declare incident' }).click();
  await expect.poll(() => page.getByRole('radio', { name: /^P\d/, checked: true }).count()).toBe(0);
  await page.getByRole('radio', { name: /^P1/ }).check();
  await page
    .locator('.rb-declare')
    .getByRole('button', { name: 'Declare in the rehearsal' })
    .click();
  await page.waitForURL(/lcbp3-dms/);
  await (await more(page)).getByRole('link', { name: /^The symptom/ }).click();
  await page.getByRole('button', { name: 'End the rehearsal' }).click();

  await page.getByRole('heading', { name: 'What you missed' }).waitFor();
  const missed = await page.locator('main ul').last().innerText();
  expect(missed).toContain('Another playbook was worked on first.');
  expect(missed).toContain('It was P1; the playbook says P0.');
  expect(missed).toContain('Nobody acknowledged it.');
  await expect
    .poll(() => page.locator('.rb-receipt').innerText())
    .toContain('Complete System Outage');
  const rows = await page.locator('tbody tr').allInnerTexts();
  expect(rows[0]).toMatch(/done\s+\d+ s/);
  expect(rows[1]).toContain('left open');
});

it('keeps real records out of it, and itself out of them', async () => {
  const page = await newPage();
  await startDraft(page);
  await rehearse(page, symptom);
  await open(page, databaseDown);
  await expect.poll(() => progress(page)).toBe('0 of 12');
  await box(page, 2).click();
  await box(page, 3).click();
  await painted(page);
  await expect
    .poll(() => page.getByRole('button', { name: /afresh$/ }).allInnerTexts())
    .toEqual(['Start this page afresh']);
  await page.getByRole('link', { name: 'End the rehearsal' }).click();
  await page.getByRole('button', { name: 'End the rehearsal' }).click();
  await page.getByRole('heading', { name: 'What you missed' }).waitFor();
  await open(page, databaseDown);
  await expect.poll(() => progress(page)).toBe('1 of 12');
  const events = await storedEvents(page);
  expect(new Set(events.map(({ incident }) => incident)).size).toBe(2);
});

it('waits while something real happens', async () => {
  const page = await newPage();
  await rehearse(page, symptom);
  const practice = page.url();
  await open(page, 'incidents/?service=lcbp3-dms&playbook=database-down');
  await expect
    .poll(() => page.getByRole('radio', { name: 'This is real: the rehearsal waits' }).isChecked())
    .toBe(true);
  await pressDeclare(page);
  await expect.poll(() => bar(page).innerText()).not.toContain('Rehearsal');
  const declared = (await storedEvents(page)).find(({ type }) => type === 'declared');
  expect(practice).not.toContain(String(declared?.incident));
  await page.goto(practice);
  await page.getByText('The rehearsal waits: what you tick now is real.').waitFor();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await expect.poll(() => bar(page).innerText()).toContain('Rehearsal');
});

it('reads well before, during and after', async () => {
  const page = await newPage({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  await open(page, 'practice/');
  expect(await axe(page)).toEqual([]);
  await rehearse(page, symptom);
  await bar(page).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'End the rehearsal' }).click();
  await page.getByRole('heading', { name: 'What you missed' }).waitFor();
  expect(await axe(page)).toEqual([]);
});
