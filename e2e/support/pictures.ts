import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.HANDRAIL_PICTURES;

/** Beyond that a page is a long list of the same, and its picture takes seconds. */
const longest = 5_000;

/**
 * Takes a picture of a whole page as it stands now, with what is fixed to the screen where it ends.
 * It goes to the folder that HANDRAIL_PICTURES names; without one nothing is done.
 *
 * @param name of the page or state, with whatever characters; colours and width are put behind it
 */
export async function picture(page: Page, name: string, colours: 'light' | 'dark'): Promise<void> {
  if (!folder) return;
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({
    ...before,
    height: Math.max(before.height, Math.min(whole, longest)),
  });
  const file = `${name.replaceAll(/^\W+|\W+$/g, '').replaceAll(/\W+/g, '-')}-${colours}-${before.width}`;
  await page.screenshot({ path: path.join(folder, `${file}.png`) });
  await page.setViewportSize(before);
}
