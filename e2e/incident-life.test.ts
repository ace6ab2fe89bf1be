import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { clockFrom, type PageClock } from './support/clock.ts';
import {
  bar,
  databaseDown,
  declare,
  more,
  openIncident,
  storedEvents,
  timeline,
} from './support/incident.ts';
import { clipboardText, newPage, newReader } from './support/page.ts';
import { box, open } from './support/playbook.ts';

const minute = 60_000;
const due = (page: Page) => bar(page).locator('.rb-bar-due').first().innerText();

/** A page whose clock the test moves. */
async function clocked(): Promise<{ page: Page; clock: PageClock; context: BrowserContext }> {
  const context = await newReader();
  const page = await context.newPage();
  return { page, clock: await clockFrom(page, '2026-03-01T14:00:00Z'), context };
}

describe('reminders', () => {
  it('count from the clock: after a sleep the update is overdue at once, and told of', async () => {
    const { page, clock, context } = await clocked();
    await context.grantPermissions(['notifications']);
    await page.addInitScript(() => {
      const told: string[] = [];
      class Told {
        static permission = 'granted';
        constructor(title: string) {
          told.push(title);
        }
      }
      Object.assign(window, { Notification: Told, told });
    });
    await declare(page);
    await expect.poll(() => due(page)).toMatch(/^Update in (29|30) min/);
    // Timers do not run while a laptop sleeps: they fire once when it wakes.
    await clock.pass(33 * minute);
    await expect.poll(() => due(page)).toMatch(/^Update 3 min\. late/);
    await expect.poll(() => bar(page).locator('.rb-late').count()).toBe(1);
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
    await expect.poll(told).toEqual([expect.stringMatching(/^INC-20260301-001: status update/)]);
    await clock.pass(minute);
    await expect.poll(told).toHaveLength(1);
  });

  it('are put off by an update, and not by a clock that was set back', async () => {
    const { page, clock } = await clocked();
    await declare(page);
    await clock.pass(20 * minute);
    await bar(page).getByRole('button', { name: 'Update' }).click();
    const known = bar(page).getByLabel('What is known');
    await expect.poll(() => known.evaluate((field) => field === document.activeElement)).toBe(true);
    await bar(page)
      .getByRole('button', { name: /^Copy for the chat/ })
      .click();
    await expect.poll(() => due(page)).toMatch(/^Update in (29|30) min/);
    await page.clock.setSystemTime(new Date('2026-03-01T09:00:00Z'));
    await page.clock.runFor(16_000);
    await expect.poll(() => due(page)).toMatch(/^Update in (29|30) min/);
    await clock.pass(31 * minute);
    await expect.poll(() => due(page)).toMatch(/^Update .*(now|late)$/);
  });

  it('say when to escalate, on every page, until who is to be called has the role', async () => {
    const { page, clock } = await clocked();
    await declare(page, { severity: 'P2' });
    await box(page, 1).click();
    await open(page, 'onboarding/');
    await expect.poll(() => due(page)).toMatch(/^Escalate to DBA in (29|30) min/);
    await clock.pass(40 * minute);
    await expect.poll(() => due(page)).toMatch(/^Escalate to DBA 10 min\. late/);
    await openIncident(page);
    await page.getByLabel('DBA', { exact: true }).fill('Bo');
    await page.keyboard.press('Enter');
    await expect.poll(() => bar(page).locator('.rb-bar-due').count()).toBe(0);
  });
});

describe('the page of an incident', () => {
  it('leads from acknowledged to resolved, reopened and closed', async () => {
    const page = await newPage();
    await declare(page);
    await openIncident(page);
    const press = (name: string) =>
      page.locator('main').getByRole('button', { name, exact: true }).click();
    const status = () => page.locator('.rb-facts li').first().innerText();
    const here = () => page.locator('.rb-stage--here').innerText();
    await expect.poll(here).toContain('Acknowledge incident');
    await press('Acknowledge');
    await expect.poll(here).toContain('Page Incident Commander');
    await page.getByLabel('Incident Commander', { exact: true }).fill('Ada');
    await page.keyboard.press('Enter');
    await expect.poll(here).toContain('Investigate root cause');
    await press('Mitigated');
    await expect.poll(here).toContain('Verify resolution');
    await press('Resolved');
    await expect.poll(status).toContain('resolved');
    await press('Reopen');
    await expect.poll(status).toBe('LCBP3-DMS: acknowledged, reopened once');
    await expect.poll(here).toContain('Escalate, re-assess');
    await press('Resolved');
    await press('Close');
    await expect.poll(status).toContain('closed');
    await expect.poll(() => bar(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Change Closed' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(status).toContain('resolved');
  });

  it('closes what is not resolved only at a second press', async () => {
    const page = await newPage();
    await declare(page);
    await openIncident(page);
    await page.locator('main').getByRole('button', { name: 'Close', exact: true }).click();
    await expect.poll(async () => (await storedEvents(page)).at(-1)?.type).not.toBe('closed');
    await page.getByRole('button', { name: 'Not resolved: press again to close' }).click();
    await expect.poll(async () => (await storedEvents(page)).at(-1)?.type).toBe('closed');
  });

  it('changes the severity with a reason', async () => {
    const page = await newPage();
    await declare(page);
    await openIncident(page);
    await page.getByLabel('It is').selectOption('P2');
    await page.getByRole('button', { name: 'Change the severity' }).click();
    await expect
      .poll(async () => (await storedEvents(page)).some(({ type }) => type === 'severity'))
      .toBe(false);
    await page.getByLabel('Because', { exact: true }).fill('only the slow part is left');
    await page.getByRole('button', { name: 'Change the severity' }).click();
    await expect.poll(() => bar(page).innerText()).toContain('P2');
    await expect.poll(() => timeline(page)).toContain('Severity is now P2');
  });

  it('drafts an update from the log, copies it for the chat and keeps it', async () => {
    const page = await newPage({ clipboard: true });
    await declare(page);
    await box(page, 1).click();
    await openIncident(page);
    const main = page.locator('main');
    const written = (label: string) => main.getByLabel(label).inputValue();
    await expect.poll(() => written('What was done')).toBe('- See whether the container is down');
    await expect.poll(() => written('What comes next')).toBe('Read the end of the log');
    await main.getByLabel('What is known').fill('Nobody can log in.');
    await main.getByRole('button', { name: /^Copy for the chat/ }).click();
    await expect.poll(() => timeline(page)).toContain('Status update');
    await expect
      .poll(() => clipboardText(page))
      .toMatch(
        new RegExp(
          [
            'INC-\\d{8}-001 P0 Critical: Database Down',
            'Status update, \\d\\d:\\d\\d UTC',
            'Known: Nobody can log in\\.',
            'Done: - See whether the container is down',
            'Next: Read the end of the log',
            'Next update by \\d\\d:\\d\\d UTC',
          ].join('\n'),
        ),
      );
  });

  it('corrects a time, keeps the one it was written with, and points out what is out of order', async () => {
    const { page, clock } = await clocked();
    await declare(page);
    await openIncident(page);
    const note = page.locator('main').getByLabel('Note');
    for (const text of ['first', 'second']) {
      await clock.pass(5 * minute);
      await note.fill(text);
      await page.locator('main').getByRole('button', { name: 'Note it' }).click();
      await page.getByText(text, { exact: true }).waitFor();
    }
    const entry = page.locator('.rb-entry').last();
    await entry.getByRole('button', { name: 'Change Note' }).click();
    await entry.getByLabel('It really happened at (UTC)').fill('2026-03-01T14:02:00');
    await entry.getByLabel('Because (optional)').fill('noted late');
    await entry.getByRole('button', { name: 'Correct the time' }).click();
    await expect.poll(() => entry.innerText()).toContain('written 14:10 UTC: noted late');
    await expect.poll(() => entry.innerText()).toMatch(/^14:02 UTC/);
    await expect.poll(() => entry.innerText()).toContain('▲ before an entry above');
    await expect
      .poll(() => page.locator('.rb-notice-line').innerText())
      .toContain('One entry is out of order');
    await expect
      .poll(() => page.locator('.rb-entry-text').allInnerTexts())
      .toEqual(['Database Down', 'first', 'second']);
  });

  it('takes an entry back and brings it back', async () => {
    const page = await newPage();
    await declare(page);
    await openIncident(page);
    await page.locator('main').getByLabel('Note').fill('wrong incident');
    await page.locator('main').getByRole('button', { name: 'Note it' }).click();
    await page.getByRole('button', { name: 'Change Note' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect.poll(() => timeline(page)).not.toContain('Note');
    await page.getByText('1 entry taken back').click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect.poll(() => timeline(page)).toContain('Note');
  });

  it('fills its checklists from the log, and its ticks are those of their page', async () => {
    const page = await newPage();
    await declare(page);
    await openIncident(page);
    const playbooks = page.locator('.rb-related');
    await playbooks.getByText(/others of this service/).click();
    await playbooks.getByRole('link', { name: 'Complete System Outage' }).waitFor();
    const item = page.getByRole('checkbox', { name: /^Acknowledge incident/ });
    await expect.poll(() => item.getAttribute('aria-checked')).toBe('false');
    await page.locator('main').getByRole('button', { name: 'Acknowledge' }).click();
    await expect.poll(() => item.getAttribute('aria-checked')).toBe('mixed');
    await page.getByRole('checkbox', { name: /^Create incident channel/ }).click();
    await page.getByRole('link', { name: 'During incident' }).click();
    const ticked = page.getByRole('checkbox', { name: /^Create incident channel/ });
    await expect.poll(() => ticked.getAttribute('aria-checked')).toBe('true');
  });

  it('says so where this browser has no such record', async () => {
    const page = await newPage();
    await open(page, 'incident/#01JN7ZQ2G00000000000000001');
    await page.getByText('This browser has no record of this name').waitFor();
  });

  it('names who wrote an entry, once they gave a name', async () => {
    const page = await newPage();
    await open(page, 'incidents/');
    await page.getByLabel(/^Your name in the log/).fill('Ada');
    await declare(page);
    await expect
      .poll(() => storedEvents(page))
      .toMatchObject([{ by: 'Ada' }, { by: 'Ada' }, { by: 'Ada' }]);
    await more(page);
    await open(page, databaseDown);
  });
});
