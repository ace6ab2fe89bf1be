import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bar, declare } from './support/incident.ts';
import { axe, newPage } from './support/page.ts';
import { box, copyButton, open, progress, row, stepAt } from './support/playbook.ts';

// What a page looks like while it is worked with. Smoke tests see every page untouched.

const databaseDown = 'lcbp3-dms/database-down/';
const screens = [
  ['light', 1280],
  ['dark', 390],
] as const;

const states: [state: string, reach: (page: Page) => Promise<void>][] = [
  [
    'a form to skip',
    async (page) => {
      await stepAt(page, 1).getByRole('button', { name: /^Skip/ }).click();
      await stepAt(page, 1).getByRole('textbox').fill('known');
    },
  ],
  [
    'a question with a refused answer',
    async (page) => {
      const command = row(page, 'mkdir -p');
      await copyButton(command).click();
      await command.locator('input').first().fill('~/incident');
      await page.keyboard.press('Enter');
      await expect.poll(() => command.locator('.rb-field .rb-error').count()).toBe(1);
    },
  ],
  [
    'an armed copy',
    async (page) => {
      const button = copyButton(row(page, 'docker restart -t 60'));
      await button.click();
      await expect.poll(() => button.innerText()).toBe('Press again');
    },
  ],
  [
    'everything ticked, skipped or of no help',
    async (page) => {
      await stepAt(page, 1)
        .getByRole('button', { name: /^Did not help/ })
        .click();
      await stepAt(page, 2).getByRole('button', { name: /^Skip/ }).click();
      await page.keyboard.press('Enter');
      for (let step = 3; step <= 15; step += 1) await box(page, step).click();
      await expect.poll(() => progress(page)).toBe('15 of 15');
    },
  ],
  [
    'all corrections and parts open',
    async (page) => {
      for (const summary of await page.locator('.rb-corrected > summary').all()) {
        await summary.click();
      }
      const folds = page.locator('.rb-fold > button');
      for (const fold of await folds.all()) if (await fold.isVisible()) await fold.click();
    },
  ],
  [
    'a storage that is full',
    async (page) => {
      await page.evaluate(() => {
        const full = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        Storage.prototype.setItem = full;
        IDBObjectStore.prototype.put = full;
      });
      await box(page, 1).click();
      await expect.poll(() => page.locator('.rb-notice').count()).toBe(1);
    },
  ],
  [
    'a copy that failed',
    async (page) => {
      await page.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error());
        document.execCommand = () => false;
      });
      await copyButton(row(page, 'docker ps -a').first()).click();
      await expect.poll(() => page.locator('.rb-failed').count()).toBe(1);
    },
  ],
];

describe.each(screens)('in %s colours, %i wide', (colorScheme, width) => {
  it.each(states)('%s', async (_, reach) => {
    const page = await newPage({ colorScheme, viewport: { width, height: 800 } });
    await open(page, databaseDown);
    await reach(page);
    expect(await axe(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });

  it('a question to the board, its choices open', async () => {
    const page = await newPage({ colorScheme, viewport: { width, height: 800 } });
    await open(page, '');
    await page.getByRole('textbox', { name: 'What do you see?' }).fill('502');
    await page.locator('.rb-choices summary').click();
    await page.getByRole('group', { name: 'How bad' }).getByRole('button').first().click();
    expect(await axe(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });
});

/** How far the page can be scrolled sideways: on this screen, and on the narrowest. */
async function overhang(page: Page): Promise<number> {
  const here = await measure();
  await page.setViewportSize({ width: 320, height: 640 });
  return Math.max(here, await measure());

  function measure(): Promise<number> {
    return page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
  }
}

describe('who asks for less motion', () => {
  it.each([
    ['on a playbook', async () => {}],
    [
      'in the open search',
      async (page: Page) => {
        await page.keyboard.press('/');
        await page.getByRole('combobox').fill('redis');
        await page.locator('a[role="option"]').first().waitFor();
      },
    ],
  ])('sees none: %s', async (_, reach) => {
    const page = await newPage({ reducedMotion: 'no-preference' });
    await open(page, databaseDown);
    await reach(page);
    // Otherwise there is some, or this would find none wherever it looked.
    expect(await moving(page)).not.toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(page)).toEqual([]);
  });

  /** Everything that takes more than a millisecond to look different. */
  function moving(page: Page): Promise<string[]> {
    return page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [undefined, '::before', '::after'].flatMap((part) => {
          const style = getComputedStyle(element, part);
          const times = `${style.transitionDuration},${style.animationDuration}`.split(',');
          const isLong = Math.max(...times.map((time) => Number.parseFloat(time) || 0)) > 0.001;
          const isSmooth = style.scrollBehavior === 'smooth';
          return isLong || isSmooth
            ? [`${element.localName}.${element.className}${part ?? ''}`]
            : [];
        }),
      ),
    );
  }
});

describe('what has the focus lies under nothing', () => {
  it.each([
    ['with a keyboard', 1280, 800],
    ['on a phone', 390, 664],
    ['on a phone laid down', 844, 390],
  ])('%s', { timeout: 60_000 }, async (_, width, height) => {
    const page = await newPage({ viewport: { width, height } });
    await declare(page);
    for (const address of [databaseDown, '']) {
      await open(page, address);
      await bar(page).waitFor();
      expect(await walk(page, 'Tab'), address).toEqual([]);
      expect(await walk(page, 'Shift+Tab'), address).toEqual([]);
    }
  });

  /** Goes over the page by a key; gives what it led to that could not be seen. */
  async function walk(page: Page, key: string): Promise<string[]> {
    const covered: string[] = [];
    for (let strokes = 0; strokes < 90; strokes += 1) {
      await page.keyboard.press(key);
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return 'the end';
        const { left, top, width, height } = element.getBoundingClientRect();
        const isLarge = height > innerHeight / 2;
        const shown = document.elementFromPoint(
          left + Math.min(width, innerWidth) / 2,
          isLarge ? Math.max(top, 80) + 8 : top + height / 2,
        );
        const isSeen = shown && (element.contains(shown) || shown.contains(element));
        return isSeen ? '' : `${element.outerHTML.slice(0, 120)} at ${top}`;
      });
      if (focused === 'the end') return covered;
      if (focused !== '') covered.push(focused);
    }
    return covered;
  }
});

describe('everything to press is 44 px or more', () => {
  it.each([
    ['with a mouse', 1280],
    ['with a thumb', 390],
    ['on the narrowest screen', 320],
  ])('%s', async (_, width) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    await open(page, databaseDown);
    await box(page, 1).click();
    await stepAt(page, 2).getByRole('button', { name: /^Skip/ }).click();
    await copyButton(row(page, 'mkdir -p')).click();
    expect(await smallTargets(page)).toEqual([]);
    await open(page, '');
    await page.locator('.rb-choices summary').click();
    expect(await smallTargets(page)).toEqual([]);
  });

  function smallTargets(page: Page): Promise<string[]> {
    const ours = '.rb-tick, .rb-copy, .rb-actions button, .rb-thumb a, .rb-chips button, .rb-input';
    const around = '.navbar :is(a, button), .menu__link, .menu__caret, .breadcrumbs__link';
    return page.locator(`${ours}, .rb-fold > button, ${around}`).evaluateAll((all) =>
      all
        .filter((element) => element.checkVisibility())
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => Math.min(box.width, box.height) < 43.9)
        .map(({ element, box }) => `${element.className} ${box.width} × ${box.height}`),
    );
  }
});
