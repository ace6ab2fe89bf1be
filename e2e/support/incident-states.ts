import type { Page } from 'playwright-core';
import { clockFrom } from './clock.ts';
import { takeOver } from './handover.ts';
import { bar, declare, more, openIncident, startDraft } from './incident.ts';
import { logOf, plantLog, rootCause } from './log.ts';
import { box, open } from './playbook.ts';

const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();

async function opened(page: Page): Promise<void> {
  await declare(page);
  await openIncident(page);
}

/** How to get to a state with a browser that is new and a window that is wide, by its name. */
type States = Readonly<Record<string, (page: Page) => Promise<void>>>;

/** The states that incident mode promises a screen for. */
export const promisedStates: States = {
  'no incident': (page) => open(page, 'incidents/'),

  async draft(page) {
    await startDraft(page);
    await openIncident(page);
  },

  async open(page) {
    await declare(page);
    await box(page, 1).click();
    await openIncident(page);
    await page.getByRole('button', { name: /^Change Declared/ }).click();
  },

  async 'overdue update'(page) {
    const clock = await clockFrom(page, '2026-03-01T14:00:00Z');
    await declare(page);
    await clock.pass(45 * 60_000);
    await bar(page).locator('.rb-late').waitFor();
    await bar(page).locator('.rb-bar-line').getByRole('button', { name: 'Update' }).click();
  },

  async mitigated(page) {
    await opened(page);
    await press(page, 'Mitigated');
    await page.locator('.rb-entry').filter({ hasText: 'Mitigated' }).waitFor();
  },

  async resolved(page) {
    await opened(page);
    await press(page, 'Acknowledge');
    await press(page, 'Resolved');
    await page.getByRole('button', { name: 'Reopen' }).waitFor();
  },

  async reopened(page) {
    await opened(page);
    await press(page, 'Resolved');
    await press(page, 'Reopen');
    await page.getByLabel('It is').selectOption('P3');
  },

  practice: (page) => rehearse(page),

  async 'import conflict'(page) {
    await takeConflict(page);
    await page.getByRole('link', { name: /^Look at both/ }).click();
    await page.getByRole('region', { name: 'Written at the same time' }).waitFor();
    await page.locator('.rb-paper table').waitFor();
  },

  async 'storage blocked'(page) {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'indexedDB']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('Denied', 'SecurityError');
          },
        });
      }
    });
    await startDraft(page);
    await bar(page)
      .getByRole('link', { name: /^Declare/ })
      .click();
    await page.getByRole('radio', { checked: true }).first().waitFor();
    await page.getByRole('button', { name: 'Declare incident' }).click();
    await page.locator('.rb-declare').waitFor({ state: 'detached' });
    await openIncident(page);
    await page.locator('.rb-notice').getByText('Nothing is saved.').waitFor();
  },
};

/** What else its pages can look like. */
export const furtherStates: States = {
  'draft on a playbook': (page) => startDraft(page),

  async 'open on a playbook, the bar opened'(page) {
    await declare(page);
    await box(page, 1).click();
    await more(page);
  },

  async 'form that lacks everything'(page) {
    await open(page, 'incidents/#declare');
    await page.getByRole('button', { name: 'Declare incident' }).click();
    await page.locator('.rb-declare .rb-error').first().waitFor();
  },

  async 'form filled by a link, some of it refused'(page) {
    await open(page, 'incidents/?service=lcbp3-dms&playbook=database-down&severity=P1&value.x=1');
    await page.locator('.rb-declare .rb-notice').waitFor();
  },

  async 'note held back'(page) {
    await declare(page);
    await page.keyboard.press('n');
    await page.keyboard.type('ghp_abcdefghijklmnopqrstuvwxyz0123456789');
    await page.keyboard.press('Control+Enter');
    await page.locator('.rb-held').waitFor();
  },

  async 'out of order, and something taken back'(page) {
    const clock = await clockFrom(page, '2026-03-01T14:00:00Z');
    await opened(page);
    await clock.pass(600_000);
    await press(page, 'Acknowledge');
    await press(page, 'Mitigated');
    const last = page.locator('.rb-entry').filter({ hasText: 'Mitigated' });
    await last.getByRole('button', { name: 'Change Mitigated' }).click();
    await last.getByLabel('It really happened at (UTC)').fill('2026-03-01T13:00:00');
    await last.getByRole('button', { name: 'Correct the time' }).click();
    await page.getByRole('button', { name: 'Change Acknowledged' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.getByText('1 entry taken back').click();
  },

  async 'called like another one'(page) {
    await opened(page);
    await plantTwin(page);
    await open(page, 'incidents/');
    await page.locator('.rb-record .rb-severity').nth(1).waitFor();
  },

  async 'closed, in the list'(page) {
    await opened(page);
    await press(page, 'Resolved');
    await press(page, 'Close');
    await open(page, 'incidents/');
    await page.locator('.rb-record .rb-severity').waitFor();
  },

  async 'receipt of a rehearsal'(page) {
    await rehearse(page);
    await page.getByRole('button', { name: 'End the rehearsal' }).click();
    await page.getByRole('heading', { name: 'What you missed' }).waitFor();
  },

  'record taken over, with a conflict': (page) => takeConflict(page),

  async 'report of an incident under way'(page) {
    await opened(page);
    await page.getByRole('link', { name: 'Report', exact: true }).first().click();
    await page.locator('.rb-paper table').waitFor();
  },
};

async function rehearse(page: Page): Promise<void> {
  await open(page, 'practice/');
  await page.getByRole('button', { name: 'LCBP3-DMS' }).click();
  await page.getByRole('button', { name: 'Give me a symptom' }).click();
  await page.locator('.rb-symptom').waitFor();
  await bar(page).waitFor();
}

/** Takes over a record whose root cause was written on both sides. */
async function takeConflict(page: Page): Promise<void> {
  const log = await logOf('blank');
  await plantLog(page, [...log, rootCause(log, 6002, 'No memory', 'Day shift')]);
  await open(page, 'incidents/');
  await takeOver(page, [...log, rootCause(log, 6001, 'No disk', 'Night shift')]);
}

/** An incident of another browser that was declared at the same moment, under the same name. */
async function plantTwin(page: Page): Promise<void> {
  await page.evaluate(() => {
    const events = Object.entries(localStorage)
      .filter(([key]) => key.startsWith('handrail:1:event:'))
      .map(([, text]) => JSON.parse(text));
    for (const event of events) {
      const [id, incident] = [event.id, event.incident].map((name) => `${name.slice(0, -4)}TWNS`);
      const twin = { ...event, id, incident };
      localStorage.setItem(`handrail:1:event:${incident}:${id}`, JSON.stringify(twin));
    }
  });
  await page.reload();
  await page.locator('.rb-timeline').waitFor();
}
