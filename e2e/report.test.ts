import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lint } from 'markdownlint/sync';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import {
  goldenReport,
  type LogEvent,
  logOf,
  plantLog,
  rootCause,
  storedLog,
} from './support/log.ts';
import { axe, clipboardText, newPage, newReader, type ReaderOptions } from './support/page.ts';
import { box, open } from './support/playbook.ts';

const golden = path.resolve(import.meta.dirname, 'fixtures/report/INC-20251201-001.md');
// Put together: a file that holds something like it sets off the scanners of its Git host.
const token = `ghp_${'a1B2c3'.repeat(6)}`;

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const paper = (page: Page) => page.locator('.rb-paper');
const saved = (page: Page, name: string) =>
  storedLog(page).then((log) =>
    log.filter((event) => event.type === 'field' && event.name === name).map(({ value }) => value),
  );

/** Opens the report of a fixture's incident. */
async function openReport(
  name = 'sample',
  options: ReaderOptions = {},
  more: readonly LogEvent[] = [],
): Promise<Page> {
  const page = await newPage(options);
  const log = await logOf(name);
  await plantLog(page, [...log, ...more]);
  await open(page, `report/#${log[0]?.incident}`);
  await paper(page).locator('table').waitFor();
  return page;
}

async function download(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

it('plays the sample from the alert to the report that is committed', {
  timeout: 90_000,
}, async () => {
  const page = await newPage();
  const at = (time: string) => page.clock.setFixedTime(new Date(`2025-12-01T${time}:00Z`));
  await at('14:00');
  await open(page, 'incidents/');
  await page.getByLabel(/^Your name/).fill('On-call engineer');

  const alert = new URLSearchParams({
    service: 'lcbp3-dms',
    severity: 'P1',
    playbook: 'slow-performance',
    started: '2025-12-01T14:00:00Z',
  });
  await open(page, `incidents/?${alert}`);
  await field(page, 'Title').fill('High error rate detected');
  await page.getByLabel(/^Incident Commander/).fill('');
  await page.getByRole('button', { name: 'Declare incident' }).click();
  await page.waitForURL(/\/slow-performance\/?$/);
  await at('14:02');
  await box(page, 1).click();
  const [first] = await storedLog(page);

  await open(page, `incident/#${first?.incident}`);
  await at('14:05');
  await page.getByRole('button', { name: 'Acknowledge', exact: true }).click();
  const note = async (time: string, text: string) => {
    await at(time);
    await field(page, 'Note').first().fill(text);
    await page.getByRole('button', { name: 'Note it' }).first().click();
    await expect.poll(async () => (await storedLog(page)).at(-1)?.text).toBe(text);
  };
  await note('14:10', 'Identified root cause: Database connection pool exhausted');
  await note('14:15', 'Implemented mitigation: Increased pool size');
  await page.getByRole('button', { name: 'Mitigated', exact: true }).click();
  await at('14:20');
  await page.getByRole('button', { name: 'Verified', exact: true }).click();
  await at('14:30');
  await page.getByRole('button', { name: 'Resolved', exact: true }).click();

  await at('15:00');
  await page.getByRole('link', { name: 'Report', exact: true }).first().click();
  await paper(page).locator('table').waitFor();
  const write = (label: string, text: string) => field(page, label).fill(text);
  await write('Affected users', '~50 users');
  await write('Affected services', 'Document creation, Search');
  await write('Data loss', 'None');
  await write(
    'Root cause',
    'Database connection pool was exhausted due to slow queries not releasing connections.',
  );
  await write(
    'Resolution',
    'Increased connection pool size from 10 to 20\nOptimized slow queries\nAdded connection pool monitoring',
  );
  for (const [text, owner, due] of [
    ['Add connection pool size alert', 'DevOps', 'Next Sprint'],
    ['Implement automatic query timeouts', 'Backend', '2025-12-15'],
    ['Review all queries for optimization', 'DBA', '2025-12-31'],
  ] as const) {
    await page.getByRole('button', { name: 'Add an action item' }).click();
    const item = page.locator('.rb-action').last();
    await item.getByLabel('What is to be done').fill(text);
    await item.getByLabel('Owner').fill(owner);
    await item.getByLabel(/^\d/.test(due) ? 'Due on' : 'or, in words').fill(due);
  }
  await write(
    'Lessons learned',
    'Connection pool monitoring was insufficient\nNeed automated remediation for common issues',
  );
  await field(page, 'Lessons learned').blur();
  await expect.poll(() => paper(page).innerText()).toContain('Need automated remediation');

  const { name, text } = await download(page, page.getByRole('button', { name: /^Download INC-/ }));
  expect(name).toBe('INC-20251201-001.md');
  await expect(text).toMatchFileSnapshot(golden);
  const config = { default: true, MD013: false, MD025: { front_matter_title: '' } };
  expect(lint({ strings: { text }, config }).text).toEqual([]);

  // The metrics count the very same incident.
  await open(page, 'metrics/?source=browser');
  await expect.poll(() => page.locator('main').innerText()).toContain('30 min');
});

describe('what is written', () => {
  it('is there after a reload in mid-sentence, and shows at once in every tab', async () => {
    const reader = await newReader();
    const page = await reader.newPage();
    const log = await logOf('blank');
    await plantLog(page, log);
    const address = `report/#${log[0]?.incident}`;
    await open(page, address);
    const other = await reader.newPage();
    await open(other, address);
    await field(page, 'Root cause').pressSequentially('The disk was fu');
    await page.reload();
    await expect.poll(() => field(page, 'Root cause').inputValue()).toBe('The disk was fu');
    await expect.poll(() => field(other, 'Root cause').inputValue()).toBe('The disk was fu');
    await field(page, 'Root cause').press('End');
    await field(page, 'Root cause').pressSequentially('ll');
    // A pause is enough.
    await expect
      .poll(() => saved(page, 'root-cause'))
      .toEqual(['The disk was fu', 'The disk was full']);
    await expect.poll(() => paper(other).innerText()).toContain('The disk was full');
  });

  it('is taken back and brought back, also after a reload', async () => {
    const page = await openReport('blank');
    for (const text of ['one', 'one two']) {
      await field(page, 'Data loss').fill(text);
      await field(page, 'Data loss').blur();
    }
    await field(page, 'Affected users').fill('all of them');
    const undo = page.getByRole('button', { name: /^Undo/ });
    const redo = page.getByRole('button', { name: /^Redo/ });
    // The sentence that is not saved yet is the first to go.
    await undo.click();
    await expect.poll(() => field(page, 'Affected users').inputValue()).toBe('');
    await undo.click();
    await expect.poll(() => field(page, 'Data loss').inputValue()).toBe('one');
    await page.reload();
    await redo.click();
    await expect.poll(() => field(page, 'Data loss').inputValue()).toBe('one two');
    await redo.click();
    await expect.poll(() => field(page, 'Affected users').inputValue()).toBe('all of them');
    await expect.poll(() => redo.isDisabled()).toBe(true);
  });

  it('is asked for twice where two tabs wrote at the same time', async () => {
    const log = await logOf('blank');
    const page = await openReport('blank', {}, [
      { ...rootCause(log, 6005, 'No disk', 'Night shift'), at: '2025-12-01T15:00:00.000Z' },
      rootCause(log, 6006, 'No memory', 'Day shift'),
    ]);
    const conflict = page.getByRole('region', { name: 'Written at the same time' });
    const said = await conflict.innerText();
    for (const words of ['No disk', 'Night shift', '15:00 UTC', 'No memory', 'Day shift']) {
      expect(said).toContain(words);
    }
    expect(await axe(page)).toEqual([]);
    await conflict.getByRole('button', { name: 'Keep this one' }).first().click();
    await expect.poll(() => conflict.count()).toBe(0);
    await expect.poll(() => field(page, 'Root cause').inputValue()).toBe('No disk');
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => conflict.count()).toBe(1);
  });

  it('has action items that go and come back', async () => {
    const page = await openReport();
    await page.getByRole('button', { name: 'Remove action item 2' }).click();
    await expect.poll(() => paper(page).innerText()).not.toContain('query timeouts');
    await page.getByRole('button', { name: 'Undo: bring the removed one back' }).click();
    await expect.poll(() => paper(page).innerText()).toContain('query timeouts');
    await page.locator('.rb-action').nth(1).getByLabel('Done', { exact: true }).check();
    const task = paper(page).locator('li').filter({ hasText: 'Implement automatic' });
    await expect.poll(() => task.innerText()).toContain('☑');
    await expect
      .poll(() => page.locator('.rb-action').nth(1).getByLabel('Due on').inputValue())
      .toBe('2025-12-15');
  });
});

describe('a secret', () => {
  it('is held back until it is taken out: it gets into no storage', async () => {
    const page = await openReport('blank');
    const loss = field(page, 'Root cause');
    await loss.fill(`The log had ${token} in it`);
    await loss.blur();
    const held = page.getByRole('alert').filter({ hasText: 'Not saved' });
    await expect.poll(() => held.innerText()).toContain('a secret of GitHub');
    await expect.poll(() => loss.getAttribute('aria-invalid')).toBe('true');
    expect(await axe(page)).toEqual([]);
    const everything = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(await everything()).not.toContain(token);
    await page.getByRole('button', { name: 'Replace it by [redacted]' }).click();
    await expect.poll(() => held.count()).toBe(0);
    await expect.poll(() => saved(page, 'root-cause')).toEqual(['The log had [redacted] in it']);
    expect(await everything()).not.toContain(token);
  });

  it('keeps the page from closing without a word', async () => {
    const page = await openReport('blank');
    await field(page, 'Data loss').fill('PASSWORD=hunter2');
    const asked = page.waitForEvent('dialog');
    const leaving = page.goto('about:blank').catch(() => undefined);
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.accept();
    await leaving;
  });

  it('that is in the log already does not leave the page unseen', async () => {
    const log = await logOf('blank');
    const page = await openReport('blank', { clipboard: true }, [
      {
        v: 1,
        id: '01KC0000000000000000000007',
        incident: `${log[0]?.incident}`,
        at: '2025-12-01T14:02:00.000Z',
        type: 'note',
        text: `It said ${token}`,
      },
    ]);
    const pointed = page.getByRole('region', { name: 'Before it leaves this page' });
    await expect.poll(() => pointed.innerText()).toContain('a secret of GitHub');
    expect(await axe(page)).toEqual([]);
    const copy = page.getByRole('button', { name: 'Copy the Markdown' });
    await copy.click();
    await expect.poll(() => clipboardText(page)).toContain('It said [redacted]');
    await page.getByText('Hand over the record itself').click();
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await page.getByRole('region', { name: 'Held back' }).waitFor();
    await page.getByLabel('I have looked: these are no secrets').check();
    await copy.click();
    await expect.poll(() => clipboardText(page)).toContain(token);
  });
});

describe('out of the page', () => {
  it('goes the Markdown, as text and as a file', async () => {
    const page = await openReport('sample', { clipboard: true });
    const report = await goldenReport('sample');
    await page.getByRole('button', { name: 'Copy the Markdown' }).click();
    await expect.poll(() => clipboardText(page)).toBe(report);
    const file = await download(page, page.getByRole('button', { name: /^Download INC-/ }));
    expect(file).toEqual({ name: 'INC-20251201-001.md', text: report });
  });

  it('goes the review, into a calendar', async () => {
    const page = await openReport();
    const help = page.getByText(/^It has to be within 48 hours/);
    await expect.poll(() => help.innerText()).toContain('by 3 Dec 2025 14:30 UTC');
    await page.getByLabel(/^It begins at/).fill('2025-12-03T09:00');
    const file = await download(page, page.getByRole('button', { name: /\.ics/ }));
    expect(file.name).toBe('INC-20251201-001-review.ics');
    const lines = file.text.replaceAll('\r\n\t', '');
    expect(lines).toContain('DTSTART:20251203T090000Z');
    expect(lines).toContain('DURATION:PT60M');
    expect(lines).toContain('5. Action Items (10 min)');
    await expect.poll(() => saved(page, 'review-at')).toEqual(['2025-12-03T09:00:00.000Z']);
    await page.getByLabel(/^It begins at/).fill('2025-12-04T09:00');
    await expect.poll(() => page.getByText(/^That is not within 48 hours/).count()).toBe(1);
  });

  it('goes a clean sheet of paper', async () => {
    const page = await openReport();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.rb-paper').isVisible()).toBe(true);
    for (const hidden of ['.navbar', '.rb-report-form', '.rb-no-print', '.rb-header']) {
      for (const element of await page.locator(hidden).all()) {
        await expect.poll(() => element.isVisible(), { message: hidden }).toBe(false);
      }
    }
  });

  it('goes nothing to a Git host that nobody has named', async () => {
    const page = await openReport();
    await expect.poll(() => page.getByText('New file on').count()).toBe(0);
  });
});

it('a hostile log stays text', async () => {
  const page = await openReport('hostile');
  const found = await paper(page).evaluate((sheet) => ({
    elements: [...sheet.querySelectorAll('script, img, iframe, object, style, input')].length,
    links: [...sheet.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    handlers: [...sheet.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    ).length,
    headings: [...sheet.querySelectorAll('h2, h3, h4')].length,
  }));
  expect(found).toEqual({ elements: 0, links: [], handlers: 0, headings: 13 });
  expect(await axe(page)).toEqual([]);
});

describe('what a report cannot be made of', () => {
  it.each([
    ['', 'No incident was declared in this browser'],
    ['#01KC0000000000000000000000', 'This browser has no record of this name'],
    ['#%E0%A4%A', 'This browser has no record of this name'],
  ])('%s', async (hash, words) => {
    const page = await newPage();
    await open(page, `report/${hash}`);
    await expect.poll(() => page.locator('main').innerText()).toContain(words);
    expect(await axe(page)).toEqual([]);
  });

  it('a number is as good as an id, and without either there is a choice', async () => {
    const page = await newPage();
    await plantLog(page, await logOf('sample'));
    await open(page, 'report/');
    await page.getByRole('link', { name: 'INC-20251201-001: High error rate detected' }).click();
    await paper(page).locator('table').waitFor();
    await open(page, 'report/#INC-20251201-001');
    await paper(page).locator('table').waitFor();
  });
});

describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
  it.each([390, 1280])(
    '%i pixels wide, nothing sticks out and axe finds nothing',
    async (width) => {
      const viewport = { width, height: 844 };
      const page = await openReport('several-days', { colorScheme, viewport });
      for (const summary of await page.locator('main summary').all()) await summary.click();
      expect(await axe(page)).toEqual([]);
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(await overflow()).toBeLessThanOrEqual(0);
    },
  );
});

describe('on a site of its own template and repository', () => {
  const { url } = inject('fixtureSite');
  const host = 'https://git.example.org/bakery/handbook';

  async function openBakery(notes = 1): Promise<Page> {
    const page = await newPage({ clipboard: true });
    const [opened, declared, ...others] = await logOf('sample');
    const log = [
      { ...opened, scope: 'bakery' } as LogEvent,
      { ...declared, severity: 'S1' } as LogEvent,
      ...others.filter(({ type }) => type === 'milestone'),
      ...Array.from({ length: notes }, (_, n) => ({
        ...(others[1] as LogEvent),
        id: `01KC1000000000000000000${String(n).padStart(3, '0')}`,
        text: `Rack ${n} & oven + 1`,
      })),
    ];
    await plantLog(page, log, url);
    await open(page, `${url}report/#${log[0]?.incident}`);
    await paper(page).locator('table').waitFor();
    return page;
  }

  it('the report and the form are those of the template', async () => {
    const page = await openBakery();
    const headings = await paper(page).locator('h2, h3, h4').allInnerTexts();
    expect(headings).toEqual([
      'INC-20251201-001: High error rate detected',
      'What happened',
      'Around the table',
      'The bread (5 min)',
    ]);
    const labels = await page.locator('.rb-report-form form label').allInnerTexts();
    expect(labels).toEqual(['Title', 'Root cause', 'The bread (5 min)']);
  });

  it('its pages for a file and an issue have the text in them, as it is at the press', async () => {
    const page = await openBakery();
    await page.context().route(`${host}/**`, (route) => route.fulfill({ body: 'the host' }));
    await field(page, 'The bread (5 min)').fill('Good & warm + fresh');
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('link', { name: 'New file on the Git host' }).click(),
    ]);
    const file = new URL(opened.url());
    expect(file.href).toContain(`${host}/_new/main/?`);
    expect(file.searchParams.get('filename')).toBe('incidents/INC-20251201-001.md');
    expect(file.searchParams.get('value')).toContain('\nservice: bakery\n');
    expect(file.searchParams.get('value')).toContain('Good & warm + fresh');
    const issue = page.getByRole('link', { name: 'New issue on the Git host' });
    const { pathname, searchParams } = new URL((await issue.getAttribute('href')) ?? '');
    expect(pathname).toBe('/bakery/handbook/issues/new');
    expect(searchParams.get('title')).toBe('INC-20251201-001: High error rate detected');
    expect(searchParams.get('body')).toMatch(/^# INC-20251201-001: /);
  });

  it('what does not fit into an address is copied', async () => {
    const page = await openBakery(300);
    const button = page.getByRole('button', { name: 'New file on the Git host: copy first' });
    await expect
      .poll(() => page.locator('main').innerText())
      .toMatch(/\d,\d{3} characters do not fit/);
    await button.click();
    const link = page.getByRole('link', { name: 'Open the page' });
    const { searchParams } = new URL((await link.getAttribute('href')) ?? '');
    expect([...searchParams.keys()]).toEqual(['filename']);
    await expect.poll(() => clipboardText(page)).toContain('Rack 299 & oven + 1');
    // The colours of links are this site's own.
    const own = { include: '.rb-report-out', disableRules: ['color-contrast'] };
    expect(await axe(page, own)).toEqual([]);
  });
});
