import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type LogEvent, plantLog } from './support/log.ts';
import { newPage } from './support/page.ts';
import { type ServedSite, serveSite } from './support/server.ts';
import { translatedKit } from './support/translated-kit.ts';
import { type TranslatedSite, translated, translatedSite } from './support/translated-site.ts';

// A site in another language, made from what `write-translations` finds: whatever still stands in
// Latin letters on a page has gone around the translation, or is content.

let built: TranslatedSite;
let server: ServedSite;

beforeAll(async () => {
  built = await translatedSite();
  server = await serveSite(built.site.folder, built.site.base);
}, 120_000);

afterAll(async () => {
  await server?.close();
  await built?.site.remove();
});

/** What is no word of the interface: names, keys, fields of a report's head, what the tests type. */
const same = [
  ...['UTC', 'Bakery handbook', 'INC', 'GitHub', 'git.example.org', 'record.json'],
  ...['acknowledged', 'mitigated', 'tomorrow', 'no host'],
];

/** Every run of Latin words a reader can see or hear, which neither content nor names explain. */
async function left(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => {
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const isQuoted = parent?.closest('script, style, noscript, textarea, code, kbd, .kit-url');
      const isSpoken = parent?.closest('.rb-visually-hidden') !== null;
      if (!parent || isQuoted || (!parent.checkVisibility() && !isSpoken)) continue;
      texts.push(node.textContent ?? '');
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('[aria-hidden=true]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
        texts.push(element.getAttribute(name) ?? '');
      }
    }
    return texts;
  });
  const plain = (text: string) => text.replace(/[^A-Za-z]+/g, ' ').trim();
  const known = ` ${plain([built.content, ...same].join(' | '))} `;
  const runs = said.flatMap((text) => text.match(/[A-Za-z][A-Za-z'’ ]*[A-Za-z]/g) ?? []);
  return [...new Set(runs)].filter((run) => !known.includes(` ${plain(run)} `));
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(server.url + address);
  await page.waitForSelector('html[data-has-hydrated="true"]');
}

async function declare(page: Page): Promise<void> {
  await open(page, 'incidents/?service=bakery&playbook=oven-cold&severity=S1');
  await page.locator('.rb-severities input:checked').waitFor();
  await page.locator('.rb-declare [type=submit]').click();
  await page.locator('.rb-bar').waitFor();
}

async function incident(page: Page): Promise<void> {
  await declare(page);
  await page.locator('.rb-bar .rb-number').click();
  await page.locator('.rb-timeline').waitFor();
}

const states: [state: string, reach: (page: Page) => Promise<void>][] = [
  ['the triage board', (page) => open(page, '')],
  [
    'an answer of the board, its choices open',
    async (page) => {
      await open(page, '');
      await page.locator('.rb-choices summary').click();
      await page.locator('.rb-ask-board').fill('418');
      await page.locator('.rb-because mark').first().waitFor();
    },
  ],
  [
    'a question nothing answers',
    async (page) => {
      await open(page, '');
      await page.locator('.rb-ask-board').fill('zzzzqqq');
      await page.locator('.rb-results button').waitFor();
    },
  ],
  [
    'a playbook worked on',
    async (page) => {
      await open(page, 'docs/bakery/oven-cold/');
      await page.locator('.rb-tick').first().click();
      await page.locator('.rb-step').nth(1).locator('.rb-actions button').last().click();
      for (const fold of await page.locator('.rb-fold > button:visible').all()) await fold.click();
      await page.locator('.rb-bar').waitFor();
    },
  ],
  [
    'a command that asks, and refuses',
    async (page) => {
      await open(page, 'docs/bakery/oven-cold/');
      await page.locator('.rb-copy').first().click();
      await page.locator('.rb-ask input').first().fill('no host');
      await page.locator('.rb-ask input').first().press('Enter');
      await page.locator('.rb-ask .rb-error').first().waitFor();
    },
  ],
  [
    'a command that changes things, pressed once',
    async (page) => {
      await open(page, 'docs/bakery/oven-cold/');
      await page.locator('.rb-cmd--changes .rb-copy').first().click();
      await page.locator('.rb-copy--armed').waitFor();
    },
  ],
  [
    'a playbook with an open incident, the bar opened',
    async (page) => {
      await declare(page);
      await page.locator('.rb-tick').first().click();
      await page.locator('.rb-bar-more').click();
      await page.locator('.rb-switcher').waitFor();
    },
  ],
  ['an incident', incident],
  [
    'an incident resolved, an entry to be changed, a note held back',
    async (page) => {
      await incident(page);
      const milestones = page.locator('main .rb-columns > div > .rb-actions').first();
      await milestones.locator('button').nth(3).click();
      await page.locator('.rb-entry').nth(1).locator('.rb-actions button').last().click();
      await page.keyboard.press('Escape');
      const note = page.locator('.rb-timeline + form');
      await note.locator('textarea').fill('ghp_abcdefghijklmnopqrstuvwxyz0123456789');
      await note.locator('[type=submit]').click();
      await page.locator('.rb-held').waitFor();
    },
  ],
  [
    'the report',
    async (page) => {
      await incident(page);
      await page.locator('main a[href*="/report/"]').click();
      await page.locator('.rb-paper h2').first().waitFor();
    },
  ],
  ['the report of a template that was translated', usualReport],
  ['the form that declares, with all that is missing', missing],
  [
    'the list of incidents, with a record that was refused',
    async (page) => {
      await declare(page);
      await open(page, 'incidents/');
      await page.locator('.rb-import textarea').fill('no record');
      await page.locator('.rb-import button').click();
      await page.locator('.rb-import [role=alert]').waitFor();
    },
  ],
  ['the metrics', (page) => open(page, 'metrics/')],
  [
    'the metrics of this browser',
    async (page) => {
      await declare(page);
      await open(page, 'metrics/?of=browser&from=tomorrow');
      await page.locator('.rb-summaries').waitFor();
      for (const part of await page.locator('main details > summary').all()) await part.click();
    },
  ],
  ['practice', (page) => open(page, 'practice/')],
  [
    'a receipt',
    async (page) => {
      await open(page, 'practice/');
      await page.locator('main .rb-primary').click();
      await page.locator('.rb-symptom').waitFor();
      await page.locator('main .rb-actions button').first().click();
      await page.locator('.rb-receipt').waitFor();
    },
  ],
  [
    'the search',
    async (page) => {
      await open(page, '');
      await page.locator('.rb-search-open').click();
      await page.locator('.rb-search-keys').waitFor();
    },
  ],
  [
    'a search that finds nothing',
    async (page) => {
      await open(page, '');
      await page.locator('.rb-search-open').click();
      await page.locator('.rb-search-dialog input').fill('zzzzqqq');
      await page.locator('.rb-search-guide li').first().waitFor();
    },
  ],
  ['the addresses for alerts', (page) => open(page, 'go/')],
];

/** Outside the services there is no template of the site's own. What people wrote is the page's. */
async function usualReport(page: Page): Promise<void> {
  const by = 'Till';
  const title = 'Restart it';
  const step = { type: 'step', playbook: 'plain', words: 'a', hash: 'b', title };
  const bodies = [
    { type: 'opened', scope: 'plain' },
    { type: 'declared', number: 'INC-20260301-001', severity: 'S1', title },
    { ...step, state: 'unhelpful' },
    { ...step, state: 'done' },
    { type: 'severity', severity: 'S2', reason: title },
    { type: 'role', role: 'incident-commander', person: by },
    { type: 'role', role: 'incident-commander', person: '' },
    { type: 'update', known: title, done: title, next: title },
    { type: 'milestone', milestone: 'acknowledged', by },
    ...['mitigated', 'verified', 'resolved'].map((milestone) => ({ type: 'milestone', milestone })),
  ];
  const idOf = (n: number) => `01KC00000000000000000000${String(n).padStart(2, '0')}`;
  const log = bodies.map((body, n) => {
    const at = `2026-03-01T14:${String(n).padStart(2, '0')}:00.000Z`;
    return { v: 1, id: idOf(n), incident: idOf(0), at, ...body };
  });
  const corrected = { type: 'corrected', target: idOf(3), time: '2026-03-01T14:01:00.000Z' };
  await plantLog(page, [...log, { ...log[0], ...corrected, id: idOf(50) } as LogEvent], server.url);
  await open(page, `report/#${idOf(0)}`);
  await page
    .locator('.rb-paper tr')
    .nth(log.length - 1)
    .waitFor();
  await expect
    .poll(() => page.locator('.rb-paper').innerText())
    .toContain(translated('Lessons Learned'));
}

async function missing(page: Page): Promise<void> {
  await open(page, 'incidents/#declare');
  await page.locator('.rb-declare [type=submit]').click();
  await page.locator('.rb-declare .rb-error').first().waitFor();
}

describe('in another language', () => {
  it('has every message', () => {
    expect(built.messages).toBeGreaterThan(500);
    expect(translated('Copy {count}')).toBe('Ｃｏｐｙ {count}');
  });

  it.each(states)('%s', { timeout: 30_000 }, async (_, reach) => {
    const page = await newPage({ locale: 'el-GR', timezoneId: 'Asia/Tokyo' });
    await reach(page);
    expect(await left(page)).toEqual([]);
  });

  it('a page that is not there', async () => {
    const page = await newPage({ locale: 'el-GR', expected: [/404/] });
    await open(page, 'docs/bakery/oven-lukewarm/');
    await page.locator('.rb-nearest').waitFor();
    expect(await left(page)).toEqual([]);
  });

  it('the emergency kit', { timeout: 60_000 }, async () => {
    const kit = await translatedKit(built);
    onTestFinished(() => rm(kit.folder, { recursive: true }));
    const page = await newPage({ locale: 'el-GR', timezoneId: 'Asia/Tokyo' });
    for (const address of kit.pages) {
      await page.goto(address);
      if (address.includes('/playbooks/')) await page.locator('.rb-tick').first().click();
      expect(await left(page), address).toEqual([]);
    }
  });

  it('moments are of that language, with UTC beside them', async () => {
    const page = await newPage({ locale: 'el-GR', timezoneId: 'Asia/Tokyo' });
    await incident(page);
    const time = await page.locator('.rb-entry time').first().innerText();
    expect(time).toMatch(/^\d\d:\d\d UTC \(\d\d:\d\d ｈｅｒｅ\)$/);
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('el');
  });
});
