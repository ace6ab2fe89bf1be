import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { newPage, newReader } from './support/page.ts';
import { open } from './support/playbook.ts';

// What may run on a page: the site itself, and nothing that came in with a text.

/** What a planted script would leave behind. */
const planted = (page: Page) =>
  page.evaluate(() => (window as { planted?: string }).planted ?? 'nothing');

describe.each(['site', 'fixtureSite'] as const)('every page of the %s', (which) => {
  const { folder, base, routes } = inject(which);
  const files = routes.map((route) => {
    const file = path.join(folder, route.slice(base.length));
    return route.endsWith('/') ? path.join(file, 'index.html') : file;
  });

  it('has the policy before anything that could run', () => {
    for (const file of [...files, path.join(folder, '404.html')]) {
      const html = readFileSync(file, 'utf8');
      const policies = [...html.matchAll(/<meta http-equiv="Content-Security-Policy"/g)];
      expect(policies.length, file).toBe(1);
      expect(html.search(/<script|<style|<link/), file).toBeGreaterThan(policies[0]?.index ?? 0);
      expect(policies[0]?.index, file).toBeLessThan(1024);
    }
  });
});

describe('the site under its policy', () => {
  // A violation is an error on the console, and those fail every test: see `newReader`.
  it.each([
    ['the triage board', ''],
    ['a playbook', 'lcbp3-dms/database-down/'],
    ['a page with a diagram', 'lcbp3-dms/response-workflow/'],
    ['a page with charts', 'metrics/'],
    ['the incidents', 'incidents/'],
    ['one incident', 'incident/'],
    ['a report', 'report/'],
    ['the rehearsals', 'practice/'],
    ['a page for new hires', 'onboarding/'],
  ])('runs on %s, in both colour modes', async (_, address) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await newPage({ colorScheme });
      await open(page, address);
      await page.waitForLoadState('networkidle');
      await expect.poll(() => page.getAttribute('html', 'data-theme')).toBe(colorScheme);
    }
  });

  it('sets the colours before anything is drawn, with the scripts of the site itself held back', async () => {
    const page = await newPage({ colorScheme: 'dark', expected: [/Failed to load resource/] });
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto('lcbp3-dms/database-down/').catch(() => {});
    await expect.poll(() => page.getAttribute('html', 'data-theme')).toBe('dark');
  });

  it('draws diagrams', async () => {
    const page = await newPage({ baseURL: inject('fixtureSite').url });
    await open(page, 'docs/ways/');
    await page.locator('.docusaurus-mermaid-container svg').waitFor();
  });
});

// Each is tried twice: with the policy switched off it must run, or nothing would be tested.
describe.each([
  ['with the policy', 'nothing', false],
  ['without it', 'ran', true],
] as const)('what somebody planted, %s', (_, expected, bypassCSP) => {
  it('in Markdown', async () => {
    const page = await newPage({
      baseURL: inject('deployedSite').url,
      bypassCSP,
      // React finds another text than it wrote, for the minifier shortened the script.
      expected: [/Content Security Policy/, /React error #418/],
    });
    await page.goto('docs/planted/', { waitUntil: 'networkidle' });
    expect(await planted(page)).toBe(expected);
  });

  it.each([
    ['a handler', `<img src="/nowhere.png" onerror="window.planted = 'ran'">`],
    ['a script', `<script>window.planted = 'ran'</script>`],
    ['a module', `<script type="module">window.planted = 'ran'</script>`],
    ['a frame', `<iframe srcdoc="<script>parent.planted = 'ran'</script>"></iframe>`],
    ['a script of another site', `<script src="https://example.org/x.js"></script>`],
    ['a base', `<base href="https://example.org/"><script src="x.js"></script>`],
    ['an encoded script', `<script src="data:text/javascript,window.planted='ran'"></script>`],
  ])('in the HTML itself: %s', async (_name, html) => {
    const reader = await newReader({ bypassCSP, expected: [/./] });
    const page = await reader.newPage();
    await reader.route('https://example.org/**', (route) =>
      route.fulfill({ body: `window.planted = 'ran'`, contentType: 'text/javascript' }),
    );
    await page.route('**/onboarding/', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace('<div id=__docusaurus>', (root) => html + root);
      expect(body).toContain(html);
      await route.fulfill({ response, body });
    });
    await page.goto('onboarding/', { waitUntil: 'networkidle' });
    expect(await planted(page)).toBe(expected);
  });
});

describe('what somebody planted', () => {
  it('while the page runs does not run, and reaches no other site', async () => {
    const page = await newPage({ expected: [/Content Security Policy|Failed to load/] });
    await open(page, 'onboarding/');
    const answers = await page.evaluate(async () => {
      document.body.insertAdjacentHTML('beforeend', `<img src=x onerror="planted='handler'">`);
      const link = document.createElement('a');
      link.href = `javascript:window.planted='link'`;
      document.body.append(link);
      link.click();
      // A text as code, like `eval`, which would be allowed here: the test itself stands outside.
      setTimeout(`window.planted = 'timer'`);
      // Set afterwards, it fires afterwards; so does the failure of a second picture.
      const later = new Promise((resolve) => setTimeout(resolve));
      const failed = new Promise((resolve) => {
        const image = new Image();
        image.onerror = resolve;
        image.src = 'x?';
      });
      const refused = (work: () => unknown) =>
        Promise.resolve()
          .then(work)
          .then(
            () => 'allowed',
            () => 'refused',
          );
      const answers = [
        await refused(() => fetch('https://example.org/')),
        await refused(() => fetch('data:text/plain,x')),
      ];
      await Promise.all([later, failed]);
      return answers;
    });
    expect(answers).toEqual(['refused', 'refused']);
    expect(await planted(page)).toBe('nothing');
  });
});
