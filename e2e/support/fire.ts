import type { Page } from 'playwright-core';
import type { ChromiumHome } from './chromium.ts';
import { type Stop, wait, workOn } from './fire-hands.ts';
import { type Entries, fill, idIn, plant, stored } from './fire-storage.ts';
import { bar, pressDeclare } from './incident.ts';
import { startOwnChromium } from './own-chromium.ts';
import { open } from './playbook.ts';

/** How a record came through. */
export interface Toll {
  rounds: number;
  /** How many events readers had seen for a moment when the browser was killed. */
  events: number;
  /** How many of them were of each type. */
  types: Readonly<Record<string, number>>;
  /** Those of them that were gone, or had changed, when it was started again. */
  lost: string[];
  /** Those that stand in the record, or on its page, more than once. */
  doubled: string[];
}

export interface Fire {
  home: ChromiumHome;
  /** The address of the site's home page. */
  site: string;
  /** An empty folder that outlives the browser. */
  profile: string;
  rounds: number;
  /** Numbers from 0 to below 1. */
  random: () => number;
}

/** An event counts once it has been on the screen this long: no disk is as fast as a screen. */
const seenFor = 100;

/** What the four tabs do above all; a toll without any of them would prove little. */
const kinds = ['step', 'note', 'field'];

/** Where the four tabs are: on two playbooks, on the incident's page and on its report. */
const pagesOf = (incident: string) => [
  'lcbp3-dms/database-down/',
  'lcbp3-dms/complete-system-outage/',
  `incident/#${incident}`,
  `report/#${incident}`,
];

/**
 * Four tabs work at random on one incident, the storage fills up, damaged and foreign data lie in
 * it, and the browser is killed at a random moment: round after round, with the same profile. After
 * each the record is looked at, after the last one its page too.
 */
export async function underFire({ home, site, profile, rounds, random }: Fire): Promise<Toll> {
  const acknowledged: Entries = {};
  const lost = new Set<string>();
  const doubled = new Set<string>();
  let incident = '';
  for (let round = 0; round <= rounds; round += 1) {
    const chromium = await startOwnChromium(home, profile);
    try {
      const first = await chromium.newPage();
      if (incident === '') incident = await declare(first, site);
      const [here = '', ...others] = pagesOf(incident);
      await open(first, site + here);
      for (const key of await missing(first, acknowledged)) lost.add(key);
      for (const id of twice(Object.keys(await stored(first)).map(idIn))) doubled.add(id);
      if (round === rounds) {
        await open(first, `${site}incident/#${incident}`);
        const notes = notesIn(acknowledged);
        const shown = await notesShown(first, notes);
        for (const note of twice(shown)) doubled.add(note);
        for (const note of notes) if (!shown.includes(note)) lost.add(note);
        break;
      }
      const tabs = [first];
      for (const page of others) {
        const tab = await chromium.newPage();
        await open(tab, site + page);
        tabs.push(tab);
      }
      await plant(first, round);
      if (random() < 0.4) await fill(first);
      const stop: Stop = { now: false };
      const work = tabs.map((tab) => workOn(tab, random, stop));
      const watching = watch(tabs, stop);
      await wait(300 + random() * 2_500);
      if (round === rounds - 1) {
        // A slow machine may have done little so far: the last round waits for some of each.
        const all = () => countTypes({ ...acknowledged, ...watching.settled() });
        await until(() => kinds.every((kind) => all()[kind]));
      }
      // Now and then in the midst of a press, now and then right after one.
      stop.now = random() < 0.3;
      const seen = watching.settled();
      await chromium.kill();
      stop.now = true;
      await Promise.all(work);
      Object.assign(acknowledged, seen);
    } finally {
      await chromium.kill();
    }
  }
  return {
    rounds,
    events: Object.keys(acknowledged).length,
    types: countTypes(acknowledged),
    lost: [...lost],
    doubled: [...doubled],
  };
}

/** Declares an incident through the form. @returns the id of its record */
async function declare(tab: Page, site: string): Promise<string> {
  await open(tab, `${site}incidents/?service=lcbp3-dms&playbook=database-down`);
  await tab.getByRole('radio', { checked: true }).first().waitFor();
  await pressDeclare(tab);
  await bar(tab).waitFor();
  const [text = ''] = Object.values(await stored(tab));
  return JSON.parse(text).incident;
}

/** Keeps looking at what is stored; `settled` is what was on the screen for a moment. */
function watch(tabs: readonly Page[], stop: Stop): { settled(): Entries } {
  const since = new Map<string, number>();
  let settled: Entries = {};
  const look = async ([first]: readonly Page[]) => {
    try {
      while (first && !stop.now) {
        const began = performance.now();
        const latest = await stored(first);
        await Promise.all(tabs.map(painted));
        const now = performance.now();
        for (const key of Object.keys(latest)) if (!since.has(key)) since.set(key, now);
        // By two looks and not by one and the clock: a machine that stands still shows nothing.
        const old = ([key]: [string, string]) => began - (since.get(key) ?? now) >= seenFor;
        settled = Object.fromEntries(Object.entries(latest).filter(old));
        await wait(20);
      }
    } catch {
      // The browser is gone.
    }
  };
  void look(tabs);
  return { settled: () => settled };
}

/** Waits until a tab has painted what it knows, or has given up as one in the background does. */
function painted(tab: Page): Promise<unknown> {
  return tab.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
        setTimeout(resolve, 100);
      }),
  );
}

/** What is not there any more, or says something else. The second copy takes a moment to come in. */
async function missing(tab: Page, expected: Entries): Promise<string[]> {
  const gone = async () => {
    const here = await stored(tab);
    return Object.keys(expected).filter((key) => here[key] !== expected[key]);
  };
  let keys: string[] = [];
  await until(async () => {
    keys = await gone();
    return keys.length === 0;
  });
  return keys;
}

/** Waits for something, but not for ever. */
async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + 5_000;
  while (!(await is()) && performance.now() < end) await wait(100);
}

/** The notes in the timeline of an incident's page, once these are there. */
async function notesShown(tab: Page, expected: readonly string[]): Promise<string[]> {
  await tab.locator('.rb-timeline').waitFor();
  let shown: string[] = [];
  await until(async () => {
    const earlier = tab.getByRole('button', { name: /^Show \d+ earlier/ });
    if ((await earlier.count()) > 0) await earlier.click();
    const texts = await tab.locator('.rb-entry-text').allInnerTexts();
    shown = texts.filter((text) => text.startsWith('Note '));
    return expected.every((note) => shown.includes(note));
  });
  return shown;
}

const eventsIn = (entries: Entries): { type: string; text?: string }[] =>
  Object.values(entries).map((text) => JSON.parse(text));

function notesIn(entries: Entries): string[] {
  return eventsIn(entries).flatMap(({ type, text }) => (type === 'note' && text ? [text] : []));
}

function countTypes(entries: Entries): Record<string, number> {
  const types: Record<string, number> = {};
  for (const { type } of eventsIn(entries)) types[type] = (types[type] ?? 0) + 1;
  return types;
}

const twice = (all: readonly string[]) => all.filter((one, index) => all.indexOf(one) !== index);
