import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { paste, take } from './support/handover.ts';
import { type LogEvent, logOf, plantLog, rootCause, storedLog } from './support/log.ts';
import { axe, clipboardText, newPage, type ReaderOptions } from './support/page.ts';
import { open } from './support/playbook.ts';

const { url } = inject('site');
const token = `ghp_${'a1B2c3'.repeat(6)}`;

/** A browser of its own that has this log, on the page of its incident's report. */
async function machine(log: readonly LogEvent[], options: ReaderOptions = {}): Promise<Page> {
  const page = await newPage({ clipboard: true, ...options });
  await plantLog(page, log);
  await open(page, `report/#${log[0]?.incident}`);
  await page.locator('.rb-paper table').waitFor();
  return page;
}

/** What one of the buttons of "Hand over" gives. */
async function given(page: Page, button: RegExp): Promise<string> {
  await page.getByText('Hand over the record itself').click();
  const file = button.test('Download the record of')
    ? page.waitForEvent('download')
    : Promise.resolve(undefined);
  await page.getByRole('button', { name: button }).click();
  const download = await file;
  if (download) return readFile(await download.path(), 'utf8');
  await page
    .locator('.rb-give')
    .getByText(/^(The link|The text) is copied|^The link has/)
    .waitFor();
  return clipboardText(page);
}

const arriving = (page: Page) => page.locator('.rb-arriving');
const ids = (log: readonly LogEvent[]) => log.map(({ id }) => id);

describe('a record on another machine', () => {
  it('comes by link, is looked at and is taken over; the address forgets it', async () => {
    const log = await logOf('several-days');
    const link = await given(await machine(log), /^Copy as link/);
    expect(link.startsWith(`${url}incidents/#record=`)).toBe(true);

    const page = await newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await open(page, link);
    await arriving(page).waitFor();
    const said = await arriving(page).innerText();
    for (const words of ['INC-20251201-002', 'Documents cannot be created', '16 new entries']) {
      expect(said).toContain(words);
    }
    expect(asked.filter((address) => address.includes('record='))).toEqual([]);
    await expect.poll(() => storedLog(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    await take(page).click();
    await expect.poll(async () => ids(await storedLog(page))).toEqual(ids(log));
    await expect.poll(() => storedLog(page)).toEqual(log);
    expect(page.url()).toBe(`${url}incidents/`);
    await page.getByRole('link', { name: /^INC-20251201-002: Documents/ }).click();
    await expect
      .poll(() => page.locator('h1').innerText())
      .toContain('Documents cannot be created');
  });

  it('comes as text from a chat, and as a file; twice is the same as once', async () => {
    const log = await logOf('sample');
    const from = await machine(log);
    const text = await given(from, /^Copy as text/);
    const page = await newPage();
    await open(page, 'incidents/');
    await paste(page, `Please take over:\n> ${text.replace(/.{70}/g, '$&\n> ')}\nThanks`);
    await take(page).click();
    await expect.poll(async () => ids(await storedLog(page))).toEqual(ids(log));

    await from.getByText('Hand over the record itself').click();
    const file = await given(from, /^Download the record of/);
    await page
      .getByLabel('A file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(file) });
    await expect.poll(() => arriving(page).innerText()).toContain('Nothing new is in it');
    await expect.poll(() => take(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => storedLog(page)).toEqual(log);
  });

  it('is merged with what was written there, and contradictions are shown', async () => {
    const log = await logOf('blank');
    const there = await machine([...log, rootCause(log, 6001, 'No disk', 'Night shift')]);
    const text = await given(there, /^Copy as text/);
    const here = [...log, rootCause(log, 6002, 'No memory', 'Day shift')];
    const page = await machine(here);
    await open(page, 'incidents/');
    await paste(page, text);
    await expect
      .poll(() => arriving(page).innerText())
      .toContain('1 new entry, merged with what is here');
    await expect.poll(() => arriving(page).innerText()).toContain('2 entries are here already');
    await take(page).click();
    const taken = page.locator('.rb-taken');
    await expect.poll(() => taken.innerText()).toContain('written on both sides');
    expect(await axe(page)).toEqual([]);
    await taken.getByRole('link', { name: /^Look at both/ }).click();
    const conflict = page.getByRole('region', { name: 'Written at the same time' });
    const said = await conflict.innerText();
    for (const words of ['No disk', 'Night shift', 'No memory', 'Day shift']) {
      expect(said).toContain(words);
    }
  });

  it('can be left where it is', async () => {
    const link = await given(await machine(await logOf('sample')), /^Copy as link/);
    const page = await newPage();
    await open(page, link);
    await page.getByRole('button', { name: 'Leave it' }).click();
    expect(page.url()).toBe(`${url}incidents/`);
    await page.reload();
    await expect.poll(() => arriving(page).count()).toBe(0);
    await expect.poll(() => storedLog(page)).toEqual([]);
  });
});

describe('what somebody else made', () => {
  const record = (events: unknown[], version: unknown = 1) =>
    JSON.stringify({ handrail: 'record', version, events });
  const event = (more: object) => ({
    v: 1,
    id: '01KC0000000000000000006001',
    incident: '01KC0000000000000000000000',
    at: '2025-12-01T16:00:00.000Z',
    type: 'note',
    text: 'x',
    ...more,
  });

  it.each([
    ['nonsense', 'hello', 'There is no record in it.'],
    ['a later version', record([], 2), 'newer version of this site'],
    ['half a text', 'handrail:1:eJyrVs', 'Its end is missing'],
    ['damaged', 'handrail:1:eJyrVs.', 'It is damaged'],
    ['another file', '{"name":"package"}', 'no record of this kind of site'],
    ['too many', record(Array(20_001).fill(1)), 'at most 20000 are taken'],
  ])('%s is refused and says why', async (_, text, reason) => {
    const page = await newPage();
    await open(page, 'incidents/');
    await paste(page, text);
    const notice = page.getByRole('alert').filter({ hasText: 'Nothing was taken over' });
    await expect.poll(() => notice.innerText()).toContain(reason);
    await expect.poll(() => storedLog(page)).toEqual([]);
  });

  it('entry by entry, what is no entry is refused, and nothing here changes or runs', async () => {
    const log = await logOf('sample');
    const page = await machine(log);
    await open(page, 'incidents/');
    const [opened, declared] = log as [LogEvent, LogEvent];
    const hostile = [
      event({ text: '<img src=x onerror=alert(1)>' }),
      event({ id: '01KC0000000000000000006002', type: '__proto__' }),
      event({ id: '01KC0000000000000000006003', v: 99 }),
      event({ id: '01KC0000000000000000006004', text: `It said ${token}` }),
      event({ id: '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' }),
      { ...declared, title: 'Changed by somebody else' },
      opened,
      null,
      'text',
      { __proto__: null, constructor: { prototype: { polluted: true } } },
    ];
    await paste(page, record(hostile));
    const said = await arriving(page).innerText();
    expect(said).toContain('1 new entry, merged with what is here');
    expect(said).toContain('1 entry is here already');
    for (const reason of [
      'cannot be read',
      'newer version',
      'as if a secret were in it',
      'contradicts an entry of the same name',
      'It is no event',
    ]) {
      expect(said).toContain(reason);
    }
    await take(page).click();
    await expect.poll(() => storedLog(page)).toHaveLength(log.length + 1);
    const after = await storedLog(page);
    for (const one of log) expect(after).toContainEqual(one);
    expect(JSON.stringify(after)).not.toContain(token);
    await expect.poll(() => page.evaluate(() => 'polluted' in {})).toBe(false);
    await open(page, `incident/#${opened.incident}`);
    await expect.poll(() => page.locator('main').innerText()).toContain('<img src=x');
    await expect.poll(() => page.locator('main img').count()).toBe(0);
  });

  it('a file that is too big is not even read', async () => {
    const page = await newPage();
    await open(page, 'incidents/');
    await page.getByLabel('A file').setInputFiles({
      name: 'big.json',
      mimeType: 'application/json',
      buffer: Buffer.alloc(9_000_000, 32),
    });
    await expect
      .poll(() => page.getByRole('alert').innerText())
      .toContain('The file has 9,000,000 bytes');
  });
});

it('entries that look like secrets stay here, unless somebody has looked at them', async () => {
  const log = await logOf('blank');
  const note = { ...rootCause(log, 6001, '', ''), type: 'note', text: `It said ${token}` };
  const page = await machine([...log, note]);
  const count = async (text: string) => {
    const other = await newPage();
    await open(other, 'incidents/');
    await paste(other, text);
    const [found] = (await arriving(other).innerText()).match(/\d+ new entr/) ?? [];
    return found;
  };
  expect(await count(await given(page, /^Copy as text/))).toBe('2 new entr');
  await page.getByLabel('I have looked: hand over all of it').check();
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect.poll(async () => (await clipboardText(page)).length).toBeGreaterThan(0);
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  it.each([390, 1280])('%i pixels wide, nothing sticks out', async (width) => {
    const text = await given(await machine(await logOf('hostile')), /^Copy as text/);
    const page = await newPage({ colorScheme, viewport: { width, height: 844 } });
    await open(page, 'incidents/');
    await paste(page, text);
    await arriving(page).waitFor();
    expect(await axe(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
