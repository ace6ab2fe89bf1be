import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { parsePageFile } from 'remark-runbook';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { sumOf } from '../kit/sums.ts';
import { bar, openIncident, pressDeclare } from './support/incident.ts';
import { fixture, fixtureKit, type UnpackedKit, watchRequests } from './support/kit.ts';
import { axe, clipboardText, newPage, newReader } from './support/page.ts';
import { readPdf } from './support/pdf.ts';
import { box, copyButton, open, progress, row } from './support/playbook.ts';
import { expectInOrder, plain, wordsOfBlock, wordsOfStep } from './support/words.ts';

// The emergency kit of somebody else's site, opened from a disk.

let kit: UnpackedKit;
beforeAll(async () => {
  kit = await fixtureKit(inject('fixtureSite').folder, inject('chromium'));
}, 120_000);
afterAll(() => kit?.remove());

const modelOf = (id: string) => {
  const text = readFileSync(path.join(fixture, 'handbook', `${id}.md`), 'utf8');
  return parsePageFile(text, `${id}.md`, ['bakery']);
};
const site = (route: string) => `${kit.url('site/index.html')}#${route}`;
const ovenCold = '/docs/bakery/oven-cold/';
const alone = () => kit.url('playbooks/bakery/oven-cold.html');

describe('the zip', () => {
  it('holds what was made, with a sum of each file', () => {
    const names = Object.keys(unzipSync(kit.zip));
    expect(names).toEqual([...kit.files.keys()].sort());
    const sums = readFileSync(path.join(kit.folder, 'SHA256SUMS.txt'), 'utf8').trim().split('\n');
    expect(sums).toHaveLength(names.length - 1);
    for (const line of sums) {
      const [, sum, name = ''] = /^([\da-f]{64}) {2}(.+)$/.exec(line) ?? [];
      expect(sum, name).toBe(sumOf(readFileSync(path.join(kit.folder, name))));
    }
  });

  it('names no folder of the machine it was made on, and registers no worker', () => {
    for (const [name, content] of kit.files) {
      const text = Buffer.from(content).toString('latin1');
      expect(text.includes(process.cwd()), name).toBe(false);
      expect(/serviceWorker\.register/.test(text), name).toBe(false);
    }
  });

  it('opens with a page that leads everywhere, and says how old it is', async () => {
    const page = await newPage();
    await page.goto(kit.url('READ-ME-FIRST.html'));
    await expect.poll(() => page.locator('.as-of').innerText()).toContain('2 Mar 2026 03:04 UTC');
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect(kit.files.has(link ?? ''), `${link}`).toBe(true);
    expect(await axe(page)).toEqual([]);
  });
});

describe('the site from a disk', () => {
  it('is walked through, ticks, copies, and keeps an incident', async () => {
    const reader = await newReader({ clipboard: true });
    const asked = watchRequests(reader);
    const page = await reader.newPage();
    await open(page, kit.url('site/index.html'));
    await expect
      .poll(() => page.locator('.theme-announcement-bar').innerText())
      .toMatch(/a copy as of 2 Mar 2026 03:04 UTC.*Ticks and records stay in this browser/s);
    await page.locator('main').getByRole('link', { name: 'Oven cold' }).click();
    await box(page, 1).click();
    await expect.poll(() => progress(page)).toMatch(/^1 of/);
    await page.reload();
    await expect.poll(() => box(page, 1).getAttribute('aria-checked')).toBe('true');

    await page.locator('.rb-rail').getByLabel('oven').fill('oven-7.example');
    await page.locator('.rb-rail').getByLabel('oven').blur();
    await copyButton(row(page, '/temperature')).click();
    await expect.poll(() => clipboardText(page)).toBe('curl -s http://oven-7.example/temperature');

    // A place of the page, and a page from it, as links everywhere lead there.
    await page.getByRole('link', { name: 'Quoting', exact: true }).last().click();
    await page.locator('h1', { hasText: 'Quoting' }).waitFor();
    await page.goBack();

    await open(page, site('/incidents/?service=bakery&playbook=oven-cold'));
    await page.getByRole('radio', { checked: true }).first().waitFor();
    await pressDeclare(page);
    await bar(page).waitFor();
    await openIncident(page);
    // Nobody else could open a link to this disk: a file and a text leave it.
    const give = page.locator('.rb-give').first();
    await expect
      .poll(() => give.locator('button').allTextContents())
      .toEqual([expect.stringMatching(/^Download the record of /), 'Copy as text']);
    await page.goto(site(`/report/#${page.url().split('#').at(-1)}`));
    await page.locator('.rb-review').waitFor();
    expect(asked).toEqual([]);
  });

  it('is searched, by keys and by pressing a result', async () => {
    const reader = await newReader();
    const asked = watchRequests(reader);
    const page = await reader.newPage();
    await open(page, kit.url('site/index.html'));
    // The page of this one file is loaded after its frame.
    await page.getByRole('button', { name: 'Search' }).waitFor();
    for (const choose of ['Enter', 'press']) {
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill('oven_temperature_celsius');
      const first = page.getByRole('option').first();
      await expect.poll(() => first.innerText()).toContain('Oven cold');
      if (choose === 'Enter') await page.keyboard.press('Enter');
      else await first.click();
      await page.locator('h1', { hasText: 'Oven cold' }).waitFor();
      await page.goto(site('/docs/'));
    }
    // What the search offers to do where one stands leads behind # too.
    await open(page, site(ovenCold));
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('switch the oven off');
    await page.getByRole('option', { name: /Step 3/ }).click();
    await expect.poll(() => page.url()).toContain(`#${ovenCold}#restart`);
    expect(asked).toEqual([]);
  });

  it('says without scripts where to go', async () => {
    const page = await newPage({ javaScript: false });
    await page.goto(kit.url('site/index.html'));
    await page.getByRole('link', { name: 'READ-ME-FIRST.html' }).click();
    await page.locator('h1', { hasText: 'emergency kit' }).waitFor();
  });
});

describe('a page that stands alone', () => {
  it('is complete and in order without scripts', async () => {
    const reader = await newReader({ javaScript: false });
    const asked = watchRequests(reader);
    const page = await reader.newPage();
    const pages = [...kit.files.keys()].filter((name) => name.startsWith('playbooks/'));
    expect(pages.length).toBeGreaterThan(5);
    for (const name of pages) {
      await page.goto(kit.url(name));
      await expect
        .poll(() => page.locator('.kit-line').innerText(), { message: name })
        .toContain('Scripts are off');
      const text = (await page.locator('main').textContent()) ?? '';
      const model = modelOf(name.replace(/^playbooks\/|\.html$/g, ''));
      expectInOrder(
        text,
        model.playbook.symptoms.map((symptom) => symptom.text),
      );
      for (const list of model.playbook.lists) expectInOrder(text, list.steps.flatMap(wordsOfStep));
      for (const block of model.blocks.values()) expectInOrder(text, wordsOfBlock(block));
      const sideways = () => document.documentElement.scrollWidth - window.innerWidth;
      await expect.poll(() => page.evaluate(sideways), { message: name }).toBeLessThanOrEqual(0);
    }
    expect(asked).toEqual([]);
  });

  it('ticks, keeps the tick, and copies as the site does', async () => {
    const reader = await newReader({ clipboard: true });
    const asked = watchRequests(reader);
    const page = await reader.newPage();
    await open(page, alone());
    await page.evaluate(() => navigator.clipboard.writeText('untouched'));
    await box(page, 1).click();
    await box(page, 'Tell the shop').click();
    await page.reload();
    for (const one of [1, 'Tell the shop'] as const) {
      await expect.poll(() => box(page, one).getAttribute('aria-checked')).toBe('true');
    }
    await expect.poll(() => progress(page)).toBe('2 of 6');

    // A value is asked for before anything is copied; what changes things wants a second press.
    const first = row(page, '/temperature');
    await copyButton(first).click();
    expect(await clipboardText(page)).toBe('untouched');
    await first.getByRole('textbox', { name: 'oven' }).fill('oven-7.example');
    await first.getByRole('button', { name: 'Use this value' }).click();
    await copyButton(first).click();
    await expect.poll(() => clipboardText(page)).toBe('curl -s http://oven-7.example/temperature');
    await copyButton(row(page, 'systemctl restart oven')).click();
    await expect
      .poll(() => copyButton(row(page, 'systemctl restart oven')).innerText())
      .toBe('Press again');

    await page.getByRole('link', { name: 'Oven hot' }).click();
    await page.locator('h1', { hasText: 'Oven hot' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/playbooks\/bakery\/oven-hot\.html$/);
    expect(asked).toEqual([]);
  });

  it.each([390, 1280])('can be used by everyone, %i pixels wide', async (width) => {
    const page = await newPage({ viewport: { width, height: 800 } });
    await open(page, alone());
    // The colours are those of the site, whose skin is nobody's here.
    const options = { disableRules: ['color-contrast'] };
    expect(await axe(page, options)).toEqual([]);
    await box(page, 1).click();
    expect(await axe(page, options)).toEqual([]);
  });

  it('of which none is without its script for want of the model', () => {
    for (const [name, content] of kit.files) {
      if (!name.startsWith('playbooks/')) continue;
      expect(Buffer.from(content).toString(), name).not.toContain('cannot tick or copy');
    }
  });
});

it('the printed set says every step and command, and on each page what it is', async () => {
  const pdf = await readPdf(kit.files.get('print/bakery.pdf') ?? new Uint8Array());
  const text = plain(pdf.pages.join(''));
  for (const id of ['oven-cold', 'oven-hot', 'quoting', 'clean-the-till', 'hostile', 'twins']) {
    const { playbook, blocks } = modelOf(`bakery/${id}`);
    const words = playbook.lists.flatMap((list) => list.steps.map(({ title }) => title));
    const commands = [...blocks.values()].flatMap((block) => block.commands.map((one) => one.text));
    for (const one of [...words, ...commands]) expect(text).toContain(plain(one));
  }
  expect(pdf.bookmarks).toEqual(
    expect.arrayContaining([
      'Contents',
      'Severity levels',
      'Roles',
      'Oven cold',
      'If it stays cold',
    ]),
  );
  expect([pdf.isTagged, pdf.title]).toEqual([true, 'Bakery: incident playbooks']);
  expect(pdf.created).toContain('20260302030406');
  pdf.pages.forEach((page, i) => {
    expect(page).toContain(`page ${i + 1} of ${pdf.pages.length}`);
    expect(page).toContain('copy as of 2 Mar 2026 03:04 UTC, commit 0123456');
    expect(page).toMatch(/reviewed \d|no review recorded/);
  });
});
