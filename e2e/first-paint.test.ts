import type { Route } from 'playwright-core';
import { expect, it } from 'vitest';
import { newPage, newReader } from './support/page.ts';
import { open } from './support/playbook.ts';

const playbook = 'quicprochat/storage-full/';
const ready = 'html[data-has-hydrated="true"]';

it('asks for no script before the styles of the text are there', async () => {
  const page = await newPage();
  const order: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') order.push('script asked for');
  });
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'stylesheet') order.push('styles');
  });
  const held = new Promise<Route>((hold) => page.route('**/*.css', hold));
  const response = await page.goto(playbook, { waitUntil: 'commit' });
  const [styles] = await Promise.all([held, response?.finished()]);
  await styles.continue();
  await page.waitForSelector(ready);
  expect(order.slice(0, 2)).toEqual(['styles', 'script asked for']);
});

it('makes a page ready in a tab that nobody sees', async () => {
  const reader = await newReader();
  await reader.addInitScript(neverPainted);
  await reader.addInitScript(`Object.defineProperty(document, 'hidden', { get: () => true });`);
  const page = await reader.newPage();
  await open(page, playbook);
});

it('makes a page ready that was put aside before it was painted', async () => {
  const reader = await newReader();
  await reader.addInitScript(neverPainted);
  const page = await reader.newPage();
  await page.goto(playbook);
  await expect.poll(() => page.getAttribute('html', 'data-has-hydrated')).toBe('false');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.waitForSelector(ready);
});

/** The first who waits for a frame to be painted waits for ever; in the pages here that is the site. */
const neverPainted = `
  const painted = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = () => {
    window.requestAnimationFrame = painted;
    return 0;
  };
`;
