import { describe, expect, inject, it } from 'vitest';
import { axe, newPage } from './support/page.ts';
import { picture } from './support/pictures.ts';
import { painted } from './support/playbook.ts';
import { rowsOf } from './support/rows.ts';

const { routes, log } = inject('site');

it('builds without a warning', () => {
  expect(
    log.split('\n').filter((line) => /\[WARNING\]|HTML minifier diagnostic/.test(line)),
  ).toEqual([]);
});

it('has pages', () => {
  expect(routes).not.toEqual([]);
});

// In one visit, as loading a page is most of the time a test of it takes.
// A row is ten pages, and with pictures it takes twice as long.
describe('in dark and light colours, and on a phone', { timeout: 120_000 }, () => {
  it.each(rowsOf(routes))('%s', async (_, row) => {
    const page = await newPage({ hasTouch: true });
    for (const route of row) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'dark' });
      const response = await page.goto(route);
      expect(response?.status(), route).toBe(200);
      await expect.poll(() => page.title(), { message: route }).not.toBe('');
      await page.waitForSelector('html[data-has-hydrated="true"]');
      await expect
        .poll(() => page.getAttribute('html', 'data-theme'), { message: route })
        .toBe('dark');
      expect(await axe(page), route).toEqual([]);
      await picture(page, `page ${route}`, 'dark');
      await page.emulateMedia({ colorScheme: 'light' });
      await page.waitForSelector('html[data-theme="light"]');
      // The same elements as before, in other colours.
      const colours = { rules: ['color-contrast', 'link-in-text-block'] };
      expect(await axe(page, colours), route).toEqual([]);
      await picture(page, `page ${route}`, 'light');
      await page.setViewportSize({ width: 320, height: 640 });
      await painted(page);
      const narrow = { rules: ['scrollable-region-focusable', 'target-size'] };
      expect(await axe(page, narrow), route).toEqual([]);
      const overhang = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect(overhang, `${route}: nothing scrolls sideways`).toBe(0);
      await page.setViewportSize({ width: 390, height: 844 });
      await picture(page, `page ${route}`, 'light');
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.waitForSelector('html[data-theme="dark"]');
      await picture(page, `page ${route}`, 'dark');
    }
  });
});

it('answers an unknown address with the page for it', async () => {
  const page = await newPage({ expected: [/Failed to load resource.*404/] });
  const response = await page.goto('there-is-no-such-page');
  expect(response?.status()).toBe(404);
  await expect.poll(() => page.textContent('h1')).not.toBe('');
  expect(await axe(page)).toEqual([]);
});
