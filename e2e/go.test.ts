import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { bar, declare, more } from './support/incident.ts';
import { axe, newPage } from './support/page.ts';
import { open } from './support/playbook.ts';

// What an alert links to: the address of its name, which stays when pages move.

const baseURL = inject('fixtureSite').url;
const playbook = '**/ops/docs/bakery/oven-cold/';

describe('an alert leads to its playbook', () => {
  it.each([
    ['by its name', 'go/OvenCold/'],
    ['by its name in small letters', 'go/ovencold/'],
    ['by the name of a metric', 'go/oven_temperature_celsius/'],
    ['by a status code', 'go/418/'],
    ['by a log line', 'go/heater-no-current-phase-2/'],
    ['by the address that a page had before', 'docs/bakery/oven-dead/'],
  ])('%s', async (_, address) => {
    const page = await newPage({ baseURL });
    await page.goto(address);
    await page.waitForURL(playbook);
    await expect.poll(() => page.locator('h1').innerText()).toBe('Oven cold');
  });

  it('without scripts, by itself and by a link', async () => {
    const page = await newPage({ baseURL, javaScript: false });
    await page.goto('go/OvenCold/');
    await page.waitForURL(playbook);
    const html = readFileSync(path.join(inject('fixtureSite').folder, 'go/OvenCold/index.html'));
    expect(html.toString()).toContain(
      '<a href="/ops/docs/bakery/oven-cold/" data-to>Oven cold</a>',
    );
    expect(html.toString()).toContain('<meta name="robots" content="noindex">');
  });

  it('with what stands behind ? and #', async () => {
    const page = await newPage({ baseURL });
    await page.goto('docs/bakery/oven-dead/?from=alert#now');
    await page.waitForURL('**/ops/docs/bakery/oven-cold/?from=alert#now');
  });

  it('and "back" does not lead into the redirect', async () => {
    const page = await newPage({ baseURL });
    await open(page, 'docs/plain/');
    await page.goto('go/OvenCold/');
    await page.waitForURL(playbook);
    await page.goBack();
    await page.waitForURL('**/ops/docs/plain/');
  });
});

it('keeps an open page when its address is given a # that nothing can decode', async () => {
  const page = await newPage({ baseURL });
  await open(page, 'docs/plain/');
  const title = await page.locator('h1').innerText();
  await page.evaluate(() => {
    location.hash = '#50%';
  });
  await page.waitForURL('**/ops/docs/plain/#50%25');
  // The router has heard of it as well, and draws the page again.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  expect(await page.locator('h1').innerText()).toBe(title);
});

it('lets choose between several playbooks, the worst first', async () => {
  const page = await newPage();
  await page.goto('go/delivery_queue_depth/');
  await expect
    .poll(() => page.locator('li').allInnerTexts())
    .toEqual([
      expect.stringMatching(/^High Latency P2 Major · quicprochat$/),
      expect.stringMatching(/^Storage Full P2 Major · quicprochat$/),
    ]);
  expect(await axe(page)).toEqual([]);
  await page.getByRole('link', { name: 'Storage Full' }).click();
  await page.waitForURL('**/quicprochat/storage-full/');
});

describe('a question in an address', () => {
  it.each([
    ['the exact name of one signal', 'go/?q=OvenCold'],
    ['a log line', 'go/?q=heater%3A%20no%20current%20(phase%202)'],
  ])('leads to the playbook: %s', async (_, address) => {
    const page = await newPage({ baseURL });
    await page.goto(address);
    await page.waitForURL(playbook);
  });

  it('leads to the board with anything else', async () => {
    const page = await newPage();
    await page.goto(`go/?q=${encodeURIComponent("users can't log in")}`);
    const box = page.getByRole('textbox', { name: 'What do you see?' });
    await expect.poll(() => box.inputValue()).toBe("users can't log in");
    await expect
      .poll(() => page.locator('.rb-results tbody a').first().innerText())
      .toContain('Auth');
    expect(new URL(page.url()).search).toBe('');
  });

  it('does nothing but ask, whatever it holds', async () => {
    const page = await newPage();
    await page.goto(`go/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    const box = page.getByRole('textbox', { name: 'What do you see?' });
    await expect.poll(() => box.inputValue()).toBe('<img src=x onerror=alert(1)>');
    await expect.poll(() => page.locator('main img').count()).toBe(0);
  });
});

it('lists every address with the line to paste', async () => {
  const page = await newPage({ baseURL });
  await open(page, 'go/');
  const line = page.locator('li', { hasText: 'OvenCold' }).locator('.rb-go-line');
  await expect
    .poll(() => line.innerText())
    .toBe('runbook_url: https://handbook.example/ops/go/OvenCold/');
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 700 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth).toBe(clientWidth);
  }
});

it('every address of the list exists, as it is built', async () => {
  const page = await newPage();
  await open(page, 'go/');
  const lines = await page.locator('.rb-go-line').allInnerTexts();
  expect(lines.length).toBeGreaterThan(30);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.waitForSelector(`html[data-theme="${colorScheme}"]`);
    expect(await axe(page)).toEqual([]);
  }
  for (const line of lines) {
    const { pathname } = new URL(line.replace('runbook_url: ', ''));
    const file = path.join(inject('site').folder, pathname, 'index.html');
    expect(existsSync(file), line).toBe(true);
  }
});

describe('an address that leads nowhere', () => {
  const expected = [/Failed to load resource.*404/];

  it.each([
    ['a page that was spelt wrongly', 'lcbp3-dms/databse-down/', 'Database Down'],
    ['an alert that no playbook names', 'go/CertificateExpiresSoon', 'Certificate Expiring'],
    ['an old file', 'runbooks/storage-full.html', 'Storage Full'],
  ])('suggests the nearest playbook: %s', async (_, address, title) => {
    const page = await newPage({ expected });
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect.poll(() => page.title()).toBe('Page Not Found | Handrail');
    const first = page.locator('.rb-nearest a').first();
    await expect.poll(() => first.locator('.rb-search-title').innerText()).toContain(title);
    expect(await axe(page)).toEqual([]);
    await first.click();
    await expect.poll(() => page.locator('h1').innerText()).toContain(title);
  });

  it('keeps the bar of the incident', async () => {
    const page = await newPage({ expected });
    await declare(page);
    const [name = ''] = /INC-\d{8}-\d{3}/.exec(await bar(page).innerText()) ?? [];
    expect(name).not.toBe('');
    expect((await page.goto('there-is-no-such-page'))?.status()).toBe(404);
    await expect.poll(() => bar(page).innerText()).toContain(name);
    await (await more(page)).getByRole('link', { name }).click();
    await page.locator('.rb-timeline').waitFor();
  });

  it('is of use without scripts, and at 320 px', async () => {
    const page = await newPage({
      expected,
      javaScript: false,
      viewport: { width: 320, height: 568 },
    });
    await page.goto('there-is-no-such-page');
    await page.getByRole('link', { name: /triage board/ }).click();
    await page.waitForURL((url) => url.pathname === '/');
  });
});
