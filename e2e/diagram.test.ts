import { expect, it } from 'vitest';
import { axe, newPage } from './support/page.ts';
import { open } from './support/playbook.ts';

const address = 'lcbp3-dms/response-workflow/';

it('links every node of the workflow to a section that exists', async () => {
  const page = await newPage();
  await open(page, address);
  const diagram = page.locator('.docusaurus-mermaid-container svg').first();
  await diagram.waitFor();
  const targets = await diagram
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as SVGAElement).href.baseVal));
  expect(targets.length).toBe(await diagram.locator('.node').count());
  for (const target of new Set(targets.map((href) => new URL(href, page.url()).href))) {
    await open(page, target);
    const { hash } = new URL(target);
    if (hash) expect(await page.locator(hash).count(), target).toBe(1);
  }
});

it('says the same in words, and names itself to a screen reader', async () => {
  const page = await newPage();
  await open(page, address);
  const diagram = page.locator('.docusaurus-mermaid-container svg').first();
  await diagram.waitFor();
  expect(await diagram.locator('title').first().textContent()).toBe('Incident response workflow');
  const nodes = await diagram.locator('.node').allTextContents();
  const words = await page.locator('.markdown > ol').last().innerText();
  for (const node of nodes) expect(words).toContain(node.trim());
  expect(await axe(page)).toEqual([]);
});
