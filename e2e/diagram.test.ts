import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { axe, newPage } from './support/page.ts';
import { open } from './support/playbook.ts';

/** Whether the browser has loaded mermaid: whatever its files are called, this stands in them. */
function watchMermaid(page: Page): () => Promise<boolean> {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) bodies.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(bodies)).some((body) => body.includes('securityLevel'));
}

it.each([
  ['site', false],
  ['fixtureSite', true],
] as const)('the %s carries what draws diagrams: %s', (which, expected) => {
  const scripts = path.join(inject(which).folder, 'assets/js');
  const bodies = readdirSync(scripts).map((name) => readFileSync(path.join(scripts, name), 'utf8'));
  expect(bodies.some((body) => body.includes('securityLevel'))).toBe(expected);
});

/** How far the page has jumped since it was opened, by the measure of browsers. */
function jumped(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 500);
      }),
  );
}

describe('a diagram that was drawn ahead of time', () => {
  const address = 'lcbp3-dms/response-workflow/';

  it('is there without scripts, and all of it links to sections that exist', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto(address);
    const diagram = page.locator('.rb-drawing svg');
    const targets = await diagram
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(targets.length).toBe(await diagram.locator('.node').count());
    const here = page.url();
    for (const target of new Set(targets.map((href) => new URL(href, here).href))) {
      await page.goto(target);
      const { hash } = new URL(target);
      if (hash) await expect.poll(() => page.locator(hash).count(), { message: target }).toBe(1);
    }
  });

  it('needs no mermaid, moves nothing, and takes a pointer that passes over it', async () => {
    const page = await newPage({ viewport: { width: 390, height: 844 } });
    const isMermaidLoaded = watchMermaid(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.locator('.rb-drawing .node').first().hover();
    await page.locator('h1').hover();
    expect(await isMermaidLoaded()).toBe(false);
    expect(await jumped(page)).toBe(0);
  });

  it('says the same in words, and names itself and its links to a screen reader', async () => {
    const page = await newPage();
    await open(page, address);
    const diagram = page.getByRole('document', { name: 'Incident response workflow' });
    const nodes = await diagram.locator('.node').allTextContents();
    const words = await page.locator('.markdown > ol').last().innerText();
    for (const node of nodes) expect(words).toContain(node.trim());
    await diagram.getByRole('link', { name: 'Close Incident: After incident' }).waitFor();
  });

  it('has its text beside it', async () => {
    const page = await newPage();
    await open(page, address);
    const text = page.locator('.rb-diagram pre');
    await expect.poll(() => text.isVisible()).toBe(false);
    await page.getByText('The diagram as text').click();
    await expect.poll(() => text.innerText()).toContain('Start([Incident Detected])');
    expect(await axe(page)).toEqual([]);
  });

  it('wears the colours of the page, and those of paper on paper', async () => {
    const page = await newPage({ colorScheme: 'dark' });
    await open(page, address);
    const fill = () =>
      page
        .locator('.rb-drawing .node rect')
        .first()
        .evaluate((rect) => getComputedStyle(rect).fill);
    await expect.poll(fill).toBe('rgb(21, 27, 30)');
    expect(await axe(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(fill).toBe('rgb(255, 255, 255)');
  });

  it('is scrolled in its own box where it is too wide, by keys as well', async () => {
    const page = await newPage({
      baseURL: inject('fixtureSite').url,
      viewport: { width: 320, height: 640 },
    });
    await page.goto('docs/ways/');
    const box = page.locator('.rb-drawing').first();
    await box.focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    const overhang = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.body.clientWidth);
    expect(await overhang()).toBe(0);
  });
});

describe('a diagram that was not', () => {
  const baseURL = inject('fixtureSite').url;
  const address = 'docs/ways/';

  it('is text, and drawn only when it comes near the screen', async () => {
    const page = await newPage({ baseURL, viewport: { width: 800, height: 120 } });
    const isMermaidLoaded = watchMermaid(page);
    await page.goto(address, { waitUntil: 'networkidle' });
    const figure = page.locator('.rb-diagram').last();
    await expect.poll(() => figure.locator('pre').innerText()).toContain('Hot -->|yes| Bake');
    await expect.poll(() => figure.locator('svg').count()).toBe(0);
    expect(await isMermaidLoaded()).toBe(false);

    await page.getByRole('heading', { name: 'Not drawn' }).scrollIntoViewIfNeeded();
    await figure.locator('svg').waitFor();
    await expect.poll(isMermaidLoaded).toBe(true);
    const link = figure.locator('svg a');
    await expect
      .poll(() => link.evaluate((a) => [...a.attributes].map(({ name }) => name)))
      .toEqual(expect.arrayContaining(['href']));
    await expect.poll(() => link.getAttribute('xlink:href')).toBeNull();
    await expect.poll(() => figure.locator('pre').isVisible()).toBe(false);
  });

  it('is drawn without a jump where it is seen, and takes a pointer', async () => {
    const page = await newPage({ baseURL, viewport: { width: 800, height: 1600 } });
    await page.goto(address);
    const figure = page.locator('.rb-diagram').last();
    await figure.locator('svg').waitFor();
    await figure.locator('.node').first().hover();
    await page.locator('h1').hover();
    expect(await jumped(page)).toBe(0);
  });
});
