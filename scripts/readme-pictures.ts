import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../e2e/support/browser.ts';
import { builtSite } from '../e2e/support/build.ts';
import { serveSite } from '../e2e/support/server.ts';

// The pictures of the README, light and dark. Run it after a change of the look, and look at them.
const out = path.resolve(import.meta.dirname, '..', 'static', 'img', 'screens');
await mkdir(out, { recursive: true });

const site = await builtSite(process.env.HANDRAIL_SITE);
const served = await serveSite(site.folder, site.base);
const browser = await launchBrowser();
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      baseURL: served.url,
      colorScheme,
      viewport: { width: 1280, height: 860 },
    });
    const page = await context.newPage();
    await showPlaybook(page);
    await page.screenshot({ path: path.join(out, `playbook-${colorScheme}.png`) });
    await showTriage(page);
    await page.screenshot({ path: path.join(out, `triage-${colorScheme}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await served.close();
}

async function showPlaybook(page: Page): Promise<void> {
  await page.goto('lcbp3-dms/database-down/');
  const steps = page.locator('.rb-step');
  await steps.nth(0).getByRole('checkbox').click();
  await steps.nth(1).getByRole('checkbox').click();
  await steps.nth(1).scrollIntoViewIfNeeded();
  await steps.nth(1).evaluate((step) => step.scrollIntoView());
  await page.mouse.move(0, 0);
}

async function showTriage(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox').fill('backend 500, cannot connect to database');
  await page.getByRole('heading', { name: /fit/ }).waitFor();
  await page.getByRole('textbox').blur();
}
