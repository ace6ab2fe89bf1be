import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bar, databaseDown, declare, more, openIncident, startDraft } from './support/incident.ts';
import { axe, newPage } from './support/page.ts';
import { box, open } from './support/playbook.ts';

// What the pages of incidents look like in every state they can be in.

const screens = [
  ['light', 1280],
  ['dark', 390],
] as const;

const press = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).click();

/** An incident of another browser that was declared at the same moment, under the same name. */
async function plantTwin(page: Page): Promise<void> {
  await page.evaluate(() => {
    const events = Object.entries(localStorage)
      .filter(([key]) => key.startsWith('handrail:1:event:'))
      .map(([, text]) => JSON.parse(text));
    const rename = (id: string) => `${id.slice(0, -4)}TWNS`;
    for (const event of events) {
      const twin = { ...event, id: rename(event.id), incident: rename(event.incident) };
      const key = `handrail:1:event:${twin.incident}:${twin.id}`;
      localStorage.setItem(key, JSON.stringify(twin));
    }
  });
  await page.reload();
  await page.locator('.rb-timeline').waitFor();
}

const states: [state: string, reach: (page: Page) => Promise<void>][] = [
  ['no incident', (page) => open(page, 'incidents/')],
  [
    'a form that lacks everything',
    async (page) => {
      await open(page, 'incidents/#declare');
      await page.getByRole('button', { name: 'Declare incident' }).click();
      await page.locator('.rb-declare .rb-error').first().waitFor();
    },
  ],
  [
    'a form filled by a link, some of it refused',
    async (page) => {
      await open(page, 'incidents/?service=lcbp3-dms&playbook=database-down&severity=P1&value.x=1');
      await page.locator('.rb-declare .rb-notice').waitFor();
    },
  ],
  ['a draft, on a playbook', (page) => startDraft(page)],
  [
    'a draft, its page',
    async (page) => {
      await startDraft(page);
      await openIncident(page);
    },
  ],
  [
    'open, on a playbook, the bar opened',
    async (page) => {
      await declare(page);
      await box(page, 1).click();
      await more(page);
    },
  ],
  [
    'open, its page',
    async (page) => {
      await declare(page);
      await box(page, 1).click();
      await openIncident(page);
      await page.getByRole('button', { name: /^Change Declared/ }).click();
    },
  ],
  [
    'an overdue update, while one is written',
    async (page) => {
      await page.clock.install({ time: new Date('2026-03-01T14:00:00Z') });
      await declare(page);
      await page.clock.fastForward(45 * 60_000);
      await bar(page).locator('.rb-late').waitFor();
      const wide = bar(page).locator('.rb-bar-line').getByRole('button', { name: 'Update' });
      if (await wide.isVisible()) await wide.click();
      else await (await more(page)).getByRole('button', { name: 'Status update' }).click();
    },
  ],
  [
    'a note that is held back',
    async (page) => {
      await declare(page);
      await page.keyboard.press('n');
      await page.keyboard.type('ghp_abcdefghijklmnopqrstuvwxyz0123456789');
      await page.keyboard.press('Control+Enter');
      await page.locator('.rb-held').waitFor();
    },
  ],
  [
    'mitigated',
    async (page) => {
      await declare(page);
      await openIncident(page);
      await press(page, 'Mitigated');
    },
  ],
  [
    'resolved',
    async (page) => {
      await declare(page);
      await openIncident(page);
      await press(page, 'Acknowledge');
      await press(page, 'Resolved');
      await page.getByRole('button', { name: 'Reopen' }).waitFor();
    },
  ],
  [
    'reopened, with another severity to be chosen',
    async (page) => {
      await declare(page);
      await openIncident(page);
      await press(page, 'Resolved');
      await press(page, 'Reopen');
      await page.getByLabel('It is').selectOption('P3');
    },
  ],
  [
    'out of order, and something taken back',
    async (page) => {
      await page.clock.install({ time: new Date('2026-03-01T14:00:00Z') });
      await declare(page);
      await openIncident(page);
      await page.clock.fastForward(600_000);
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
  ],
  [
    'called like another one',
    async (page) => {
      await declare(page);
      await openIncident(page);
      await plantTwin(page);
      await open(page, 'incidents/');
      await expect.poll(() => page.locator('.rb-record').count()).toBe(2);
    },
  ],
  [
    'a storage that is blocked',
    async (page) => {
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
  ],
  [
    'closed, in the list',
    async (page) => {
      await declare(page);
      await openIncident(page);
      await press(page, 'Resolved');
      await press(page, 'Close');
      await open(page, 'incidents/');
      await page.locator('.rb-record').waitFor();
    },
  ],
];

describe.each(screens)('in %s colours, %i wide', (colorScheme, width) => {
  it.each(states)('%s', async (_, reach) => {
    const page = await newPage({ colorScheme, viewport: { width, height: 844 } });
    await reach(page);
    expect(await axe(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
    expect(await smallTargets(page)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
  });
});

it('on a low screen nothing of it stands over the page', async () => {
  const page = await newPage({ viewport: { width: 700, height: 360 } });
  await startDraft(page);
  const position = bar(page).evaluate((element) => getComputedStyle(element).position);
  expect(await position).toBe('static');
  await open(page, databaseDown);
});

/** How far the page can be scrolled sideways: on this screen, and on the narrowest. */
async function overhang(page: Page): Promise<number> {
  const measure = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  const here = await measure();
  await page.setViewportSize({ width: 320, height: 640 });
  return Math.max(here, await measure());
}

/** What of the bar can be pressed and stands outside the screen. */
function cutOff(page: Page): Promise<string[]> {
  return page
    .locator('.rb-bar-line')
    .locator('button, a')
    .evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().right > innerWidth)
        .map((element) => element.outerHTML),
    );
}

/** What is to be pressed and smaller than a thumb. */
function smallTargets(page: Page): Promise<string[]> {
  const ours = '.rb-bar button, .rb-bar a, .rb-incident :is(button, .rb-button, .rb-input)';
  return page.locator(ours).evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 43.9)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`),
  );
}
