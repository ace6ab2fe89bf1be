import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { newPage, newReader } from './support/page.ts';
import { open } from './support/playbook.ts';
import { weigh } from './support/weight.ts';

// A page knows the addresses of its own service; those of another come when a reader goes there.
const home = 'lcbp3-dms/database-down/';
const abroad = /\/quicprochat\/[a-z]|\/authoring\/[a-z]/;

describe('a page of one service', () => {
  it('carries no address of a page of another', async () => {
    const { folder, url } = inject('site');
    const { scripts } = await weigh(await newReader(), url + home);
    expect(scripts.length).toBeGreaterThan(5);
    const html = path.join(home, 'index.html');
    for (const file of [html, ...scripts]) {
      expect(readFileSync(path.join(folder, file), 'utf8'), file).not.toMatch(abroad);
    }
    const page = readFileSync(path.join(folder, html), 'utf8');
    expect(page).toMatch(/href="?\/quicprochat\/["\s>]/);
    expect(page).toMatch(/href="?\/lcbp3-dms\/slow-performance\/["\s>]/);
  });

  it('leads to another, on to its pages, and back, without being loaded anew', async () => {
    const page = await newPage();
    await open(page, home);
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    const title = page.locator('h1');
    const sidebar = page.getByRole('navigation', { name: 'Docs sidebar' });
    await sidebar.getByRole('link', { name: 'quicprochat' }).click();
    await expect.poll(() => title.innerText()).toBe('quicprochat');
    await sidebar.getByRole('link', { name: 'Storage Full' }).click();
    await expect.poll(() => title.innerText()).toBe('Storage Full');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => title.innerText()).toBe('Database Down');
    await page.goForward();
    await expect.poll(() => title.innerText()).toBe('quicprochat');
    await expect.poll(() => page.evaluate(() => 'stayed' in window)).toBe(true);
  });

  it('leads to a heading in another', async () => {
    const page = await newPage();
    await open(page, 'onboarding/where-things-are/');
    const link = page.locator('main a[href^="/quicprochat/"][href*="#"]').first();
    const hash = new URL(await link.evaluate((a) => (a as HTMLAnchorElement).href)).hash;
    await link.click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(hash);
    const top = () => page.locator(hash).evaluate((el) => el.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(300);
  });

  it('is asked for anew as a whole when the way to another cannot be loaded', async () => {
    const page = await newPage({ expected: [/ERR_FAILED|Loading chunk|ChunkLoadError/] });
    let asked = false;
    let refused = 0;
    await page.route(`**/${partOf('/quicprochat/storage-full/')}`, (route) => {
      if (asked) refused += 1;
      return refused === 1 ? route.abort() : route.continue();
    });
    await open(page, home);
    asked = true;
    await page.locator('aside').getByRole('link', { name: 'quicprochat' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe('quicprochat');
    expect(refused).toBeGreaterThan(0);
  });

  it('says what it has to say of an address that is not there', async () => {
    const page = await newPage({ expected: [/404/] });
    await page.goto('lcbp3-dms/no-such-page/');
    await page.waitForSelector('html[data-has-hydrated="true"]');
    await expect.poll(() => page.locator('h1').innerText()).toContain('Page Not Found');
  });
});

/** The file with the routes of the part that an address is in. */
function partOf(address: string): string {
  const folder = path.join(inject('site').folder, 'assets/js');
  const holds = (name: string) =>
    readFileSync(path.join(folder, name), 'utf8').includes(`"${address}-`);
  return readdirSync(folder).find((name) => name.endsWith('.js') && holds(name)) ?? '';
}
