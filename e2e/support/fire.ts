import type { Page } from 'playwright-core';
import type { ChromiumHome } from './chromium.ts';
import { startOwnChromium } from './own-chromium.ts';
import { open } from './playbook.ts';

/** How a record came through. */
export interface Toll {
  rounds: number;
  /** How many events readers had seen for a moment when the browser was killed. */
  events: number;
  /** Those of them that were gone, or had changed, when it was started again. */
  lost: string[];
  /** Those that stand in the record more than once. */
  doubled: string[];
}

export interface Fire {
  home: ChromiumHome;
  /** The address of the site's home page. */
  site: string;
  /** Where the four tabs are. */
  pages: readonly string[];
  /** An empty folder that outlives the browser. */
  profile: string;
  rounds: number;
  /** Numbers from 0 to below 1. */
  random: () => number;
}

type Entries = Record<string, string>;

/** An event counts once it has been on the screen this long: no disk is as fast as a screen. */
const seenFor = 100;

/**
 * Four tabs work at random on one record, the storage fills up, damaged and foreign data lie in it,
 * and the browser is killed at a random moment: round after round, with the same profile.
 */
export async function underFire(fire: Fire): Promise<Toll> {
  const acknowledged: Entries = {};
  const lost = new Set<string>();
  for (let round = 0; round <= fire.rounds; round += 1) {
    const chromium = await startOwnChromium(fire.home, fire.profile);
    try {
      const tabs: Page[] = [];
      for (const page of fire.pages) {
        const tab = await chromium.newPage();
        await open(tab, fire.site + page);
        tabs.push(tab);
      }
      const [first] = tabs;
      if (!first) throw new Error('A fire needs a tab.');
      for (const key of await missing(first, acknowledged)) lost.add(key);
      if (round === fire.rounds) break;
      await plant(first, round);
      if (fire.random() < 0.4) await fill(first);
      const stop = { now: false };
      const work = tabs.map((tab) => workOn(tab, fire.random, stop));
      const watching = watch(first, stop);
      await wait(300 + fire.random() * 2_500);
      stop.now = fire.random() < 0.3;
      const seen = await watching.settled();
      await chromium.kill();
      stop.now = true;
      await Promise.all(work);
      Object.assign(acknowledged, seen);
    } finally {
      await chromium.kill();
    }
  }
  const ids = Object.keys(acknowledged).map((key) => key.slice(key.lastIndexOf(':') + 1));
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  return { rounds: fire.rounds, events: ids.length, lost: [...lost], doubled };
}

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Presses, skips and fills in whatever is there, until the browser is gone. */
async function workOn(tab: Page, random: () => number, stop: { now: boolean }): Promise<void> {
  const pick = (count: number) => Math.floor(random() * count);
  try {
    while (!stop.now) {
      const act = random();
      if (act < 0.55) {
        const ticks = tab.locator('.rb-tick');
        await ticks.nth(pick(await ticks.count())).click({ timeout: 2_000 });
      } else if (act < 0.8) {
        const buttons = tab.locator('.rb-step .rb-actions button');
        await buttons.nth(pick(await buttons.count())).click({ timeout: 2_000 });
      } else {
        const fields = tab.locator('.rb-values input:visible');
        const count = await fields.count();
        if (count > 0) {
          await fields.nth(pick(count)).fill(`/srv/x${pick(1000)}`, { timeout: 2_000 });
          await tab.keyboard.press('Tab');
        }
      }
    }
  } catch (error) {
    // A press that found its button gone is a reader's fate too; so is a browser that is killed.
    if (!stop.now && !tab.isClosed() && /Timeout/.test(String(error))) {
      await workOn(tab, random, stop);
    }
  }
}

/** Keeps looking at what is stored; `settled` is what has been there for a moment. */
function watch(tab: Page, stop: { now: boolean }) {
  const since = new Map<string, number>();
  let latest: Entries = {};
  const look = async () => {
    try {
      while (!stop.now) {
        latest = await stored(tab);
        const now = performance.now();
        for (const key of Object.keys(latest)) if (!since.has(key)) since.set(key, now);
        await wait(20);
      }
    } catch {
      // The browser is gone.
    }
  };
  void look();
  return {
    async settled(): Promise<Entries> {
      const now = performance.now();
      const old = ([key]: [string, string]) => now - (since.get(key) ?? now) >= seenFor;
      return Object.fromEntries(Object.entries(latest).filter(old));
    },
  };
}

/** Every event of both storages, by its key. */
function stored(tab: Page): Promise<Entries> {
  return tab.evaluate(async () => {
    const database = await new Promise<IDBDatabase | undefined>((resolve) => {
      const request = indexedDB.open('handrail', 1);
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => resolve(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
    });
    const mirrored: [string, string][] = [];
    if (database) {
      const store = database.transaction('entries').objectStore('entries');
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve) => {
          request.onsuccess = () => resolve(request.result);
        });
      const [keys, values] = await Promise.all([
        answer(store.getAllKeys()),
        answer(store.getAll()),
      ]);
      mirrored.push(...keys.map((key, i): [string, string] => [String(key), String(values[i])]));
      database.close();
    }
    const all = [...mirrored, ...Object.entries(localStorage)];
    return Object.fromEntries(
      all.filter(([key, text]) => key.startsWith('handrail:1:event:') && text.includes('"v":1,')),
    );
  });
}

/** What is not there any more, or says something else. The second copy takes a moment to come in. */
async function missing(tab: Page, expected: Entries): Promise<string[]> {
  const gone = async () => {
    const here = await stored(tab);
    return Object.keys(expected).filter((key) => here[key] !== expected[key]);
  };
  const until = performance.now() + 5_000;
  let keys = await gone();
  while (keys.length > 0 && performance.now() < until) {
    await wait(100);
    keys = await gone();
  }
  return keys;
}

/** What a damaged disk, another program and a newer site leave behind, as far as there is room. */
async function plant(tab: Page, round: number): Promise<void> {
  await tab.evaluate((n) => {
    const key = (id: string) => `handrail:1:event:01JN7ZQ2G0000000000000000${n % 10}:${id}`;
    try {
      localStorage.setItem(key('01JN7ZQ2G0000000000000AAAA'), '{"id":"01JN');
      localStorage.setItem(key('01JN7ZQ2G0000000000000BBBB'), '{"v":99,"type":"tomorrow"}');
      localStorage.setItem(key('01JN7ZQ2G0000000000000CCCC'), 'null');
      localStorage.setItem(`other-program-${n}`, 'x');
    } catch {
      // The round before left it full.
    }
  }, round);
}

/** Fills the storage to the last byte, or makes room again if it was full. */
async function fill(tab: Page): Promise<void> {
  await tab.evaluate(() => {
    const had = localStorage.getItem('ballast') !== null;
    localStorage.removeItem('ballast');
    if (had) return;
    for (let size = 6_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        localStorage.setItem('ballast', (localStorage.getItem('ballast') ?? '') + 'x'.repeat(size));
      } catch {
        // Full for this size: a smaller one may still fit.
      }
    }
  });
}
