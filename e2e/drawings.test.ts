import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest';
import { withPen } from '../scripts/diagrams/draw.ts';
import { planDrawings } from '../scripts/diagrams/plan.ts';
import { launchBrowser } from './support/browser.ts';

// What `npm run diagrams` writes.

const root = path.resolve(import.meta.dirname, '..');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('chromium'));
});
afterAll(() => browser.close());

const drawn = (text: string) => withPen(browser, (draw) => draw(text));

/** A drawing without its measures, which depend a little on the browser. */
const withoutMeasures = (svg: string) =>
  svg.replace(/\s(?:d|points)="[^"]*"/g, '').replace(/-?\d+(?:\.\d+)?/g, '0');

// Each drawing starts mermaid twice.
vi.setConfig({ testTimeout: 60_000 });

it('is what the diagrams of the docs look like: if not, run "npm run diagrams -- --again"', async () => {
  const { keep } = planDrawings(path.join(root, 'docs'), path.join(root, 'diagrams'));
  await withPen(browser, async (draw) => {
    for (const { text, drawing } of keep) {
      const [kept, now] = [readFileSync(drawing, 'utf8'), await draw(text)];
      expect(withoutMeasures(now), drawing).toBe(withoutMeasures(kept));
    }
  });
});

it('does not depend on what was drawn before', async () => {
  const text = 'sequenceDiagram\n  Ada->>Bob: Hello';
  const drawings = await withPen(browser, async (draw) => [await draw(text), await draw(text)]);
  expect(drawings[1]).toBe(drawings[0]);
});

it('has one shape and two sets of colours', async () => {
  const svg = await drawn('flowchart TD\n  a --> b\n  classDef warn fill:#fed\n  class a warn');
  expect(svg).toMatch(/@media screen\{\[data-theme='dark'\] #\w+\{--c0:/);
  expect(svg.match(/<path[^>]*marker-end/g)).toHaveLength(1);
  // What the author has chosen holds in both.
  expect(svg).toMatch(/fill:\s*(?:#fed|rgb\(255, 238, 221\)) !important/);
});

it('runs nothing, whatever somebody writes into a diagram', async () => {
  const svg = await drawn(`%%{init: {"securityLevel": "loose", "flowchart": {"htmlLabels": true}}}%%
flowchart TD
    accTitle: </title><script>alert(1)</script>
    a["<img src=x onerror=alert(1)>"] --> b["<script>alert(1)</script>Text"]
    b --> c["<iframe src='javascript:alert(1)'></iframe>"]
    a --> d[Good]
    click a href "javascript:alert(1)" "onerror=alert(1)"
    click b call alert(1)
    click d href "https://example.org/" "Somewhere"`);
  const page = await browser.newPage();
  await page.setContent(svg);
  const found = await page.evaluate(() => {
    const all = [...document.body.querySelectorAll('*')];
    return {
      names: all.map(({ localName }) => localName),
      attributes: all.flatMap(({ attributes }) => [...attributes].map(({ name }) => name)),
      links: [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')),
    };
  });
  await page.close();
  expect(found.names).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/script|frame|img|foreign/i)]),
  );
  expect(found.attributes.filter((name) => /^on|^xlink/.test(name))).toEqual([]);
  expect(found.links).toEqual(['https://example.org/']);
  expect(svg).toContain('Text');
});

it('says what a text that is no diagram lacks', async () => {
  await expect(drawn('flowchart TD\n  a[Alert (page)]')).rejects.toThrow(/Parse error on line 2/);
  await expect(drawn('nothing')).rejects.toThrow(/No diagram type detected/);
});
