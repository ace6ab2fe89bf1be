import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { newPage } from './support/page.ts';
import { open } from './support/playbook.ts';

/** Presses a key until the focus is on what is called so. Nobody presses it two hundred times. */
async function goTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const [label] = (element as HTMLInputElement | null)?.labels ?? [];
      return element?.ariaLabel ?? label?.textContent ?? element?.textContent ?? '';
    });
    if (name.test(here.trim())) return;
    passed.push(here.trim().slice(0, 40));
  }
  throw new Error(`The focus never got to ${name}: ${passed.join(', ')}`);
}

it('an incident is led from the link of its alert to its report without a mouse', {
  timeout: 60_000,
}, async () => {
  const page = await newPage();
  const alert = { service: 'lcbp3-dms', playbook: 'database-down', severity: 'P1' };
  await open(page, `incidents/?${new URLSearchParams(alert)}`);
  await page.getByRole('radio', { checked: true }).first().waitFor();
  await goTo(page, /^Title/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Nobody can log in');
  await goTo(page, /^Declare incident$/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/database-down/);
  await page.locator('.rb-bar').waitFor();

  await goTo(page, /^Step 1: /);
  await page.keyboard.press('Space');
  await page.keyboard.press('n');
  await page.keyboard.type('the disk is full');
  await page.keyboard.press('Control+Enter');
  await page.locator('.rb-bar-panel').waitFor({ state: 'detached' });

  // The focus is back in the bar, on what opens the rest of it.
  await page.keyboard.press('Enter');
  await page.locator('.rb-bar-panel').waitFor();
  await goTo(page, /^INC-/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/incident\/#/);
  await page.locator('.rb-timeline').waitFor();
  await goTo(page, /^Resolved$/);
  await page.keyboard.press('Enter');
  await goTo(page, /^Report$/);
  await page.keyboard.press('Enter');
  await page.locator('.rb-paper table').waitFor();
  await goTo(page, /^Root cause$/);
  await page.keyboard.type('A log that nobody rotated');
  await goTo(page, /^Download INC-/);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const report = await readFile(await file.path(), 'utf8');
  for (const words of [
    'Nobody can log in',
    'Done: See whether the container is down',
    'the disk is full',
    '**Status:** Resolved',
    'A log that nobody rotated',
  ]) {
    expect(report).toContain(words);
  }
});
