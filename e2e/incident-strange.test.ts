import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { takeOver } from './support/handover.ts';
import {
  bar,
  databaseDown,
  declare,
  more,
  openIncident,
  startDraft,
  storedEvents,
  timeline,
} from './support/incident.ts';
import { logOf, plantLog, rootCause, storedLog } from './support/log.ts';
import { newPage, newReader } from './support/page.ts';
import { box, open } from './support/playbook.ts';

// What people do that nobody thought of.

const ofType = async (page: Page, type: string) =>
  (await storedEvents(page)).filter((event) => event.type === type);

const form = (page: Page) => page.locator('.rb-declare');

describe('a press too many', () => {
  it('declares one incident, writes one note and sends one update', async () => {
    const page = await newPage();
    await open(page, 'incidents/?service=lcbp3-dms&playbook=database-down');
    await page.getByRole('radio', { checked: true }).first().waitFor();
    await form(page).getByRole('button', { name: 'Declare' }).dblclick();
    await form(page).waitFor({ state: 'detached' });
    await bar(page).waitFor();
    await expect.poll(() => ofType(page, 'declared')).toHaveLength(1);

    await openIncident(page);
    const main = page.locator('main');
    await main.getByLabel('Note').fill('once');
    await main.getByRole('button', { name: 'Note it' }).dblclick();
    await expect.poll(() => timeline(page)).toContain('Note');
    await main.getByRole('button', { name: /^Copy for the chat/ }).dblclick();
    await expect.poll(() => timeline(page)).toContain('Status update');
    await main.getByRole('button', { name: 'Acknowledge' }).dblclick({ delay: 100 });
    await expect.poll(() => timeline(page)).toContain('Acknowledged');
    await expect.poll(() => ofType(page, 'note')).toHaveLength(1);
    await expect.poll(() => ofType(page, 'update')).toHaveLength(1);
    await expect
      .poll(async () => (await ofType(page, 'milestone')).map(({ milestone }) => milestone))
      .toEqual(['acknowledged']);
  });
});

it('two tabs that declare at the same instant give two numbers, the same in both', async () => {
  const reader = await newReader();
  const tabs = [await reader.newPage(), await reader.newPage()];
  for (const tab of tabs) {
    await open(tab, 'incidents/?service=lcbp3-dms&severity=P1');
    await tab.getByRole('radio', { checked: true }).first().waitFor();
    await tab.getByLabel('Title').fill(`Tab ${tabs.indexOf(tab) + 1}`);
  }
  await Promise.all(tabs.map((tab) => form(tab).getByRole('button', { name: 'Declare' }).click()));
  await Promise.all(tabs.map((tab) => form(tab).waitFor({ state: 'detached' })));
  const named = async (tab: Page) => {
    await open(tab, 'incidents/');
    await tab.locator('.rb-record').nth(1).waitFor();
    return (await tab.locator('.rb-record .rb-incident-name').allInnerTexts()).map((name) =>
      name.replaceAll(/\s+/g, ' '),
    );
  };
  const [first = [], second] = await Promise.all(tabs.map(named));
  expect(first).toEqual(second);
  expect(new Set(first.map((name) => /INC-\d{8}-\d{3}/.exec(name)?.[0])).size).toBe(2);
});

it('everything is taken back and brought back', async () => {
  const page = await newPage();
  await startDraft(page);
  await declare(page);
  await openIncident(page);
  const main = page.locator('main');
  await main.getByLabel('Incident Commander', { exact: true }).fill('Ada');
  await page.keyboard.press('Enter');
  await main.getByRole('button', { name: 'Mitigated' }).click();
  await main.getByRole('button', { name: 'Resolved' }).click();
  await main.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(() => timeline(page)).toContain('Closed');
  const before = await timeline(page);
  for (let left = before.length; left > 1; left -= 1) {
    await main
      .locator('.rb-entry')
      .last()
      .getByRole('button', { name: /^Change/ })
      .click();
    await main.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(async () => (await timeline(page)).length).toBe(left - 1);
  }
  await expect.poll(() => timeline(page)).toEqual(['The incident began']);
  await main.locator('.rb-taken-back summary').click();
  for (let left = before.length - 1; left > 0; left -= 1) {
    await main.getByRole('button', { name: 'Bring back' }).first().click();
    await expect.poll(async () => (await timeline(page)).length).toBe(before.length - left + 1);
  }
  await expect.poll(() => timeline(page)).toEqual(before);
});

it('what was being written when a record came in stands beside it, and nothing is lost', async () => {
  const reader = await newReader();
  const log = await logOf('blank');
  const [page, other] = [await reader.newPage(), await reader.newPage()];
  await plantLog(page, log);
  await open(page, `report/#${log[0]?.incident}`);
  await open(other, 'incidents/');
  const field = page.getByLabel('Root cause', { exact: true });
  await field.fill('No memory');
  await takeOver(other, [...log, rootCause(log, 6001, 'No disk', 'Night shift')]);
  await field.blur();
  await expect
    .poll(async () => (await storedLog(page)).flatMap(({ value }) => value ?? []).sort())
    .toEqual(['No disk', 'No memory']);
  await page.getByRole('region', { name: 'Written at the same time' }).waitFor();
});

it('a title as long as it may be, in one word, fits on the narrowest screen', async () => {
  const page = await newPage({ viewport: { width: 320, height: 640 } });
  await open(page, 'incidents/?service=lcbp3-dms&playbook=database-down');
  await page.getByRole('radio', { checked: true }).first().waitFor();
  await page.getByLabel('Title').fill('W'.repeat(200));
  await page.getByLabel(/^Incident Commander/).fill('M'.repeat(80));
  await form(page).getByRole('button', { name: 'Declare' }).click();
  await form(page).waitFor({ state: 'detached' });
  await more(page);
  const overhang = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  expect(await overhang(), 'the bar').toBe(0);
  const [{ incident } = { incident: '' }] = await storedEvents(page);
  for (const [address, there] of [
    ['incidents/', '.rb-record'],
    [`incident/#${incident}`, '.rb-timeline'],
    [`report/#${incident}`, '.rb-paper table'],
    ['report/', '.rb-choose'],
    ['metrics/?of=browser', '.rb-metrics, main table'],
  ] as const) {
    await open(page, address);
    await page.locator(there).first().waitFor();
    expect(await overhang(), address).toBe(0);
  }
});

it('a clock that is a day slow takes a record over, and goes on with it', async () => {
  const page = await newPage();
  // What the ids say, too: the 8th, ten in the evening.
  const at = '2025-12-08T22:05:58.656Z';
  const log = (await logOf('blank')).map((event) => ({ ...event, at }));
  await page.clock.install({ time: new Date('2025-12-07T22:30:00Z') });
  await open(page, 'incidents/');
  await takeOver(page, log);
  await open(page, databaseDown);
  await box(page, 1).click();
  await openIncident(page);
  const [tick] = await ofType(page, 'step');
  await expect.poll(() => bar(page).innerText()).toMatch(/0:00:00\s[\s\S]*Update in (29|30) min/);
  expect(tick?.incident).toBe(log[0]?.incident);
});
