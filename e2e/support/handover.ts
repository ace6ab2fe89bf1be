import type { Page } from 'playwright-core';
import type { LogEvent } from './log.ts';

/** The button that takes over what has been looked at. */
export const take = (page: Page) => page.getByRole('button', { name: 'Take it over' });

/** Pastes a text or link into the form of the incidents page, and has it looked at. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel('Or the text or link from a chat').fill(text);
  await page.getByRole('button', { name: 'Look at it' }).click();
}

/** Takes over a record as another browser would have handed it over. */
export async function takeOver(page: Page, events: readonly LogEvent[]): Promise<void> {
  await paste(page, JSON.stringify({ handrail: 'record', version: 1, events }));
  await take(page).click();
  await page.locator('.rb-taken').waitFor();
}
