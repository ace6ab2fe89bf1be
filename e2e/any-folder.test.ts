import { describe, expect, inject, it } from 'vitest';
import { manySteps } from './support/fixture-site.ts';
import { newPage } from './support/page.ts';
import { box, boxes, open, progress } from './support/playbook.ts';

// The plugin on somebody else's folder of Markdown.

const { url, log, routes } = inject('fixtureSite');

async function openPage(address: string, expected?: RegExp[]) {
  const page = await newPage({ baseURL: url, ...(expected && { expected }) });
  await open(page, address);
  return page;
}

it('builds without a warning', () => {
  expect(log.split('\n').filter((line) => /\[WARNING\]|HTML minifier/.test(line))).toEqual([]);
});

it('every page wakes up without an error, with one main heading', async () => {
  const page = await newPage({ baseURL: url });
  for (const route of routes) {
    await open(page, new URL(route, url).href);
    await expect.poll(() => page.locator('h1').count(), { message: route }).toBe(1);
  }
});

it('makes a plain page tickable', async () => {
  const page = await openPage('docs/plain/');
  await expect.poll(() => page.locator('h1').innerText()).toBe('Till does not open');
  await expect.poll(() => boxes(page)).toBe('.....');
  await box(page, 2).click();
  await box(page, 'Count the money').click();
  await expect.poll(() => boxes(page)).toBe('.x.x.');
  await page.reload();
  await expect.poll(() => boxes(page)).toBe('.x.x.');
  // Other lists and other code stay what they are.
  await expect.poll(() => page.locator('.rb-body ol:not(.rb-steps) > li').count()).toBe(2);
  await expect
    .poll(() => page.locator('.rb-body').innerText())
    .toContain("console.log('not a shell')");
});

it('works beside components on an MDX page', async () => {
  const page = await openPage('docs/mdx-page/');
  await expect.poll(() => page.locator('main').innerText()).toContain('It wants 180 degrees.');
  await expect.poll(() => page.locator('.rb-step').first().getAttribute('id')).toBe('flour');
  await box(page, 1).click();
  await page.locator('details summary').last().click();
  await box(page, 'Sweep the floor').click();
  await expect.poll(() => boxes(page)).toBe('x.x');
});

it('keeps the ticks of a page outside of every service to that page', async () => {
  const page = await openPage('docs/plain/');
  await box(page, 1).click();
  await open(page, 'docs/mdx-page/');
  await expect.poll(() => boxes(page)).toBe('...');
});

it('shows each tick on a page of two hundred steps with the next frame', async () => {
  const page = await openPage('docs/bakery/many-steps/');
  await expect.poll(() => boxes(page)).toBe('.'.repeat(manySteps));
  const shown = await page.evaluate(async () => {
    const states: (string | null)[] = [];
    for (const tick of [...document.querySelectorAll<HTMLElement>('.rb-tick')].slice(0, 20)) {
      tick.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      states.push(tick.getAttribute('aria-checked'));
    }
    return states;
  });
  expect(shown).toEqual(Array.from({ length: 20 }, () => 'true'));
  await expect.poll(() => progress(page)).toBe(`20 of ${manySteps}`);
});

describe('hostile Markdown', () => {
  it('runs nowhere, and is shown as the text it is', async () => {
    const page = await newPage({ baseURL: url });
    await page.addInitScript(() => Object.assign(window, { ran: [] }));
    await open(page, '');
    await page.getByRole('textbox', { name: 'What do you see?' }).fill('onerror img script');
    await expect.poll(() => page.locator('#fitting').innerText()).toMatch(/fits?$/);
    const because = page.locator('.rb-because').first();
    await expect.poll(() => because.innerText()).toContain('<img src=x onerror="ran.push(5)">');

    await page.getByRole('link', { name: '<img src=x onerror="ran.push(1)">' }).first().click();
    await page.waitForURL('**/hostile/');
    await page.reload();
    await page.waitForSelector('html[data-has-hydrated="true"]');
    for (const step of [1, 2, 3]) await box(page, step).click();
    await page.locator('.rb-copy').first().click();
    await expect.poll(() => page.locator('.rb-page :is(img, iframe, script)').count()).toBe(0);
    await expect.poll(() => page.locator('.rb-page [onclick], .rb-page [onerror]').count()).toBe(0);
    for (const n of [1, 2])
      await expect.poll(() => page.locator('h1').innerText()).toContain(`push(${n})`);
    for (const n of [7, 8, 9, 10, 11, 12, 13]) {
      await expect
        .poll(() => page.locator('.rb-step').first().innerText())
        .toContain(`ran.push(${n})`);
    }
    expect(await page.evaluate(() => (window as unknown as { ran: number[] }).ran)).toEqual([]);
  });

  it('a link that is a script does not run', async () => {
    const page = await openPage('docs/bakery/hostile/', [
      /React has blocked a javascript: URL/,
      // The policy of the site blocks it as well.
      /Content Security Policy/,
    ]);
    await page.evaluate(() => Object.assign(window, { ran: [] }));
    await page.getByRole('link', { name: 'Do not press' }).click();
    expect(await page.evaluate(() => (window as unknown as { ran: number[] }).ran)).toEqual([]);
  });

  it('names of JavaScript are words like others', async () => {
    const page = await openPage('docs/bakery/hostile/');
    for (const step of [2, 3]) await box(page, step).click();
    await expect.poll(() => boxes(page)).toBe('.xx.');
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('.xx.');
  });
});
