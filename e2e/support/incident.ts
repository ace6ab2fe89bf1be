import type { Locator, Page } from 'playwright-core';
import { box, open } from './playbook.ts';

export const databaseDown = 'lcbp3-dms/database-down/';

/** The line over every page while something is open. */
export const bar = (page: Page) => page.getByRole('complementary', { name: 'Incident' });

/** Opens what the bar holds more of. */
export async function more(page: Page): Promise<Locator> {
  const button = bar(page).locator('.rb-bar-more');
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
  return bar(page).locator('.rb-bar-panel');
}

/** The first tick on a playbook: a draft. */
export async function startDraft(page: Page, address = databaseDown): Promise<void> {
  await open(page, address);
  await box(page, 1).click();
  await bar(page).waitFor();
}

/** Presses the button of the form and waits until the incident is declared. */
export async function pressDeclare(page: Page): Promise<void> {
  await page.locator('.rb-declare').getByRole('button', { name: 'Declare' }).click();
  await page.locator('.rb-declare').waitFor({ state: 'detached' });
}

/** Declares an incident through the form, from a link that fills it. */
export async function declare(
  page: Page,
  query: Readonly<Record<string, string>> = {},
): Promise<void> {
  const asked = { service: 'lcbp3-dms', playbook: 'database-down', ...query };
  await open(page, `incidents/?${new URLSearchParams(asked)}`);
  await page.getByRole('radio', { checked: true }).first().waitFor();
  await pressDeclare(page);
  await bar(page).waitFor();
}

/** Goes to the page of the incident the bar is about. */
export async function openIncident(page: Page): Promise<void> {
  const panel = await more(page);
  await panel.getByRole('link', { name: /^INC-|draft$|^Rehearsal$/ }).click();
  await page.locator('.rb-timeline').waitFor();
}

/** What the lines of the timeline say, in their order. */
export function timeline(page: Page): Promise<string[]> {
  return page.locator('.rb-entry-what > p:first-child').allInnerTexts();
}

/** Everything this browser keeps of its log, in the order of their ids. */
export function storedEvents(page: Page): Promise<Record<string, unknown>[]> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith('handrail:1:event:'))
      .map(([, text]) => JSON.parse(text))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}
