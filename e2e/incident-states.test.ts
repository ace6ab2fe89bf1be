import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { bar, startDraft } from './support/incident.ts';
import { furtherStates, promisedStates } from './support/incident-states.ts';
import { axe, newPage } from './support/page.ts';
import { picture } from './support/pictures.ts';

// What the pages of incidents look like in every state they can be in. Each state is reached once
// and looked at on every screen.

const screens = [
  { colours: 'light', width: 1280 },
  { colours: 'dark', width: 390 },
  { colours: 'dark', width: 1280 },
  { colours: 'light', width: 390 },
] as const;

it.each([
  ...Object.entries(promisedStates).map((state) => [...state, screens] as const),
  ...Object.entries(furtherStates).map((state) => [...state, screens.slice(0, 2)] as const),
])('%s', async (state, reach, shownOn) => {
  const page = await newPage({ viewport: { width: 1280, height: 844 } });
  await reach(page);
  // A playbook is looked at elsewhere; here it is about what stands over it.
  const include = (await page.locator('.rb-step').count()) > 0 ? '.rb-bar' : 'body';
  for (const { colours, width } of shownOn) {
    const where = `${colours}, ${width} wide`;
    await page.setViewportSize({ width, height: 844 });
    await show(page, colours);
    await picture(page, state, colours);
    expect(await axe(page, { include }), where).toEqual([]);
    expect(await overhang(page), where).toBe(0);
    expect(await smallTargets(page), where).toEqual([]);
    expect(await cutOff(page), where).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overhang(page), '320 wide').toBe(0);
  expect(await cutOff(page), '320 wide').toEqual([]);
});

it('on a low screen nothing of it stands over the page', async () => {
  const page = await newPage({ viewport: { width: 700, height: 360 } });
  await startDraft(page);
  const position = bar(page).evaluate((element) => getComputedStyle(element).position);
  await expect.poll(() => position).toBe('static');
});

/** Changes the colours as the system does at dusk, and waits until they have changed. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}

/** How far the page can be scrolled sideways. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
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
  const ours =
    '.rb-bar button, .rb-bar a, :is(.rb-incident, .rb-report) :is(button, .rb-button, .rb-input)';
  return page.locator(ours).evaluateAll((all) =>
    all
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => Math.min(box.width, box.height) < 43.9)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width} × ${box.height}`),
  );
}
