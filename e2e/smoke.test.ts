import { describe, expect, inject, it } from 'vitest';
import { axe, newPage } from './support/page.ts';

const { routes, log } = inject('site');

it('builds without a warning', () => {
  expect(
    log.split('\n').filter((line) => /\[WARNING\]|HTML minifier diagnostic/.test(line)),
  ).toEqual([]);
});

it('has pages', () => {
  expect(routes).not.toEqual([]);
});

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  it.each(routes)('%s', async (route) => {
    const page = await newPage({ colorScheme });
    const response = await page.goto(route);
    expect(response?.status()).toBe(200);
    expect(await page.title()).not.toBe('');
    await page.waitForSelector('html[data-has-hydrated="true"]');
    expect(await page.getAttribute('html', 'data-theme')).toBe(colorScheme);
    expect(await axe(page)).toEqual([]);
  });
});

describe('on a phone nothing scrolls sideways', () => {
  it.each(routes)('%s', async (route) => {
    const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
    await page.goto(route);
    const overhang = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(overhang).toBe(0);
  });
});

it('answers an unknown address with the page for it', async () => {
  const page = await newPage({ expected: [/Failed to load resource.*404/] });
  const response = await page.goto('there-is-no-such-page');
  expect(response?.status()).toBe(404);
  expect(await page.textContent('h1')).not.toBe('');
  expect(await axe(page)).toEqual([]);
});
