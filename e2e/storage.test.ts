import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { newPage, newReader } from './support/page.ts';
import { box, boxes, open, progress } from './support/playbook.ts';

// Oven cold: four steps, a branch of two, two tasks.
const address = `${inject('fixtureSite').url}docs/bakery/oven-cold/`;
const prefix = 'handrail:1:event:';

const notice = (page: Page) => page.locator('.rb-notice');

/** Presses "Download the record" and reads the file. */
async function downloaded(page: Page) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the record' }).first().click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), text, record: JSON.parse(text) };
}

/** Leaves no byte of the storage free; `free` gives it back. */
async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let n = 0; ; n += 1) localStorage.setItem(`filler-${size}-${n}`, 'x'.repeat(size));
      } catch {
        // Full for this size: try half of it.
      }
    }
  });
}

async function free(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('filler-')) localStorage.removeItem(key);
    }
  });
}

/** Puts entries into the storage before the page is opened. */
async function plant(page: Page, entries: Record<string, string>): Promise<void> {
  await page.goto(inject('fixtureSite').url);
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, entries);
}

/** Denies a page every place to store in; what `withoutDatabase` denies is the second one. */
function forbid(): void {
  for (const name of ['localStorage', 'indexedDB']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
  }
}

function withoutDatabase(): void {
  Object.defineProperty(window, 'indexedDB', { value: undefined });
}

const stored = (page: Page) =>
  page.evaluate(
    (start) =>
      Object.entries(localStorage)
        .filter(([key]) => key.startsWith(start))
        .sort(),
    prefix,
  );

describe('where the browser forbids storing', () => {
  it('a page works, says that nothing is saved and gives the record', async () => {
    const page = await newPage();
    await page.addInitScript(forbid);
    await open(page, address);
    await box(page, 1).click();
    await box(page, 2).click();
    await expect.poll(() => progress(page)).toBe('2 of 6');
    await expect.poll(() => notice(page).innerText()).toContain('Nothing is saved');
    await expect
      .poll(() => notice(page).getByRole('alert').innerText())
      .toContain('Nothing is saved');
    const { name, record } = await downloaded(page);
    expect(name).toMatch(/^handrail-record-\d{8}-\d{6}\.json$/);
    expect(record).toMatchObject({ handrail: 'record', version: 1 });
    const titles = record.events.map(({ title }: { title?: string }) => title).filter(Boolean);
    expect(titles).toEqual(['Look at the temperature', 'Save what the oven says']);
  });

  it('says so under the thumb, where the head of the page is out of sight', async () => {
    const page = await newPage({ viewport: { width: 390, height: 800 } });
    await page.addInitScript(forbid);
    await open(page, address);
    await box(page, 2).click();
    await expect.poll(() => page.locator('.rb-thumb').innerText()).toContain('Nothing is saved');
  });

  it('says nothing before there is anything to lose', async () => {
    const page = await newPage();
    await page.addInitScript(forbid);
    await open(page, address);
    await expect.poll(() => notice(page).count()).toBe(0);
  });

  it('the ticks stay while the reader moves between pages of the site', async () => {
    const page = await newPage();
    await page.addInitScript(forbid);
    await open(page, address);
    await box(page, 1).click();
    await page.getByRole('link', { name: 'Oven hot' }).first().click();
    await page.waitForURL('**/oven-hot/');
    await page.goBack();
    await expect.poll(() => boxes(page)).toBe('x.......');
  });
});

it('a full storage: ticks go on, and are saved once there is room', async () => {
  const page = await newPage();
  await page.addInitScript(withoutDatabase);
  await open(page, address);
  await box(page, 1).click();
  await fillStorage(page);
  await box(page, 2).click();
  await expect.poll(() => boxes(page)).toBe('xx......');
  await expect.poll(() => notice(page).innerText()).toContain('storage of this browser is full');
  const { record } = await downloaded(page);
  const steps = record.events.filter(({ type }: { type: string }) => type === 'step');
  expect(steps.map(({ words }: { words: string }) => words)).toEqual([
    'look-at-the-temperature',
    'save-what-the-oven-says',
  ]);

  // Still no room: trying again says so again.
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => notice(page).count()).toBe(1);
  await free(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => notice(page).count()).toBe(0);
  await page.reload();
  await expect.poll(() => boxes(page)).toBe('xx......');
});

it('asks before a tab with unsaved ticks is closed', async () => {
  const page = await newPage();
  await page.addInitScript(withoutDatabase);
  await open(page, address);
  await fillStorage(page);
  await box(page, 1).click();
  const asked = page.waitForEvent('dialog');
  const leaving = page.goto('about:blank').catch(() => undefined);
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await leaving;
});

const ulid = '01ARZ3NDEKTSV4RRFFQ69G5FAV';

describe('an entry that cannot be read', () => {
  it.each([
    ['no JSON', `${prefix}${ulid}:${ulid}`, '{"v":1,'],
    ['of a future version', `${prefix}${ulid}:${ulid}`, '{"v":99,"type":"handed-over"}'],
    ['no event', `${prefix}${ulid}:${ulid}`, '["<img src=x onerror=alert(1)>"]'],
    ['empty', `${prefix}${ulid}:${ulid}`, ''],
    ['under a broken key', `${prefix}x`, '{}'],
    ['null', `${prefix}${ulid}:${ulid}`, 'null'],
  ])('%s is shown, left alone and handed out', async (_, key, text) => {
    const page = await newPage();
    await plant(page, { [key]: text, 'handrail:1:other': 'not ours to read', unrelated: '{' });
    await open(page, address);
    await expect.poll(() => notice(page).innerText()).toContain('1 stored entry cannot be read');
    await box(page, 1).click();
    await expect.poll(() => boxes(page)).toBe('x.......');
    await expect.poll(() => notice(page).innerText()).not.toContain('Nothing is saved');
    const { record } = await downloaded(page);
    expect(record.unreadable).toMatchObject([{ key, raw: text }]);
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('x.......');
    await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).toBe(text);
  });
});

it('an entry with a text where a step was is no tick of another page', async () => {
  const page = await newPage();
  const event = {
    v: 1,
    id: ulid,
    incident: ulid,
    at: '2026-03-01T14:02:00.000Z',
    type: 'opened',
    scope: '__proto__',
  };
  await plant(page, { [`${prefix}${ulid}:${ulid}`]: JSON.stringify(event) });
  await open(page, address);
  await expect.poll(() => boxes(page)).toBe('........');
  await box(page, 1).click();
  await expect.poll(() => boxes(page)).toBe('x.......');
});

it('a storage that is emptied under an open tab', async () => {
  const reader = await newReader();
  const [page, other] = [await reader.newPage(), await reader.newPage()];
  await open(page, address);
  await open(other, inject('fixtureSite').url);
  await box(page, 1).click();
  await box(page, 2).click();
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => notice(page).count()).toBe(1);
  await expect.poll(() => notice(page).innerText()).toContain('was deleted');
  await expect.poll(() => boxes(page)).toBe('xx......');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => notice(page).count()).toBe(0);
  await page.reload();
  await expect.poll(() => boxes(page)).toBe('xx......');
});

describe('the second copy', () => {
  it('brings back what somebody deleted from the first, each event once', async () => {
    const page = await newPage();
    await open(page, address);
    await box(page, 1).click();
    await box(page, 2).click();
    await expect.poll(() => stored(page)).toHaveLength(3);
    const before = await stored(page);
    await expect.poll(() => inDatabase(page)).toEqual(before);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('xx......');
    await expect.poll(() => stored(page)).toEqual(before);
    await expect.poll(() => notice(page).count()).toBe(0);
  });

  it('is made of a record that is older than itself', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      const { search } = location;
      if (search) Object.defineProperty(window, 'indexedDB', { value: undefined });
    });
    await open(page, `${address}?no-database`);
    await box(page, 1).click();
    const before = await stored(page);
    await open(page, address);
    await expect.poll(() => boxes(page)).toBe('x.......');
    await expect.poll(() => inDatabase(page)).toEqual(before);
  });

  it('keeps what a full storage does not take, and says nothing', async () => {
    const page = await newPage();
    await open(page, address);
    await box(page, 1).click();
    await fillStorage(page);
    await box(page, 2).click();
    await box(page, 3).click();
    await expect.poll(async () => (await inDatabase(page)).length).toBe(4);
    await expect.poll(() => notice(page).count()).toBe(0);
    await expect.poll(() => stored(page)).toHaveLength(2);
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('xxx.....');
    await expect.poll(() => notice(page).count()).toBe(0);
    await free(page);
    await box(page, 4).click();
    await expect.poll(async () => (await inDatabase(page)).length).toBe(5);
    await expect.poll(() => stored(page)).toEqual(await inDatabase(page));
  });

  it('is enough where localStorage is forbidden', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { value: null });
    });
    await open(page, address);
    await box(page, 1).click();
    await expect.poll(async () => (await inDatabase(page)).length).toBe(2);
    await expect.poll(() => notice(page).count()).toBe(0);
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('x.......');
  });

  it.each(['absent', 'failing', 'never answering'])('changes nothing when %s', async (how) => {
    const page = await newPage();
    await page.addInitScript((kind) => {
      IDBFactory.prototype.open = () => {
        if (kind === 'failing') throw new DOMException('Denied', 'SecurityError');
        return {} as IDBOpenDBRequest;
      };
      if (kind === 'absent') Object.defineProperty(window, 'indexedDB', { value: undefined });
    }, how);
    await open(page, address);
    await box(page, 1).click();
    await expect.poll(() => boxes(page)).toBe('x.......');
    await expect.poll(() => stored(page)).toHaveLength(2);
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('x.......');
    await expect.poll(() => notice(page).count()).toBe(0);
  });

  it('never answering while the first one is full: says so after a while', async () => {
    const page = await newPage();
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    });
    await open(page, address);
    await fillStorage(page);
    await box(page, 1).click();
    await expect.poll(() => notice(page).count(), { timeout: 3_000 }).toBe(1);
    await expect.poll(() => notice(page).innerText()).toContain('Nothing is saved');
  });

  it('goes with all the site’s data, and stays away', async () => {
    const reader = await newReader();
    const page = await reader.newPage();
    await open(page, address);
    await box(page, 1).click();
    await expect.poll(async () => (await inDatabase(page)).length).toBe(2);
    const session = await reader.newCDPSession(page);
    const { origin } = new URL(page.url());
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await page.reload();
    await box(page, 2).click();
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('.x......');
  });
});

/** What stands in the second copy, sorted. */
function inDatabase(page: Page): Promise<[string, string][]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('handrail', 1);
        opening.onerror = reject;
        opening.onsuccess = () => {
          const store = opening.result.transaction('entries').objectStore('entries');
          const [keys, texts] = [store.getAllKeys(), store.getAll()];
          texts.onsuccess = () => {
            opening.result.close();
            resolve(keys.result.map((key, index) => [`${key}`, texts.result[index]]));
          };
        };
      }),
  );
}

describe('a clock that is set back', () => {
  it('an untick after it still wins', async () => {
    const page = await newPage();
    await page.clock.install({ time: new Date('2026-03-01T14:02:00Z') });
    await open(page, address);
    await box(page, 1).click();
    await box(page, 2).click();
    await page.clock.setSystemTime(new Date('2026-03-01T09:00:00Z'));
    await box(page, 1).click();
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('.x......');
    await box(page, 2).click();
    await box(page, 2).click();
    await page.reload();
    await expect.poll(() => boxes(page)).toBe('.x......');
  });

  it('in another tab too', async () => {
    const reader = await newReader();
    const [page, other] = [await reader.newPage(), await reader.newPage()];
    await page.clock.setFixedTime(new Date('2026-03-01T14:02:00Z'));
    await other.clock.setFixedTime(new Date('2026-02-01T14:02:00Z'));
    await open(page, address);
    await open(other, address);
    await box(page, 1).click();
    await expect.poll(() => boxes(other)).toBe('x.......');
    await box(other, 1).click();
    await expect.poll(() => boxes(page)).toBe('........');
  });
});
