import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { serveSite } from '../../e2e/support/server.ts';
import type { Section } from '../section.ts';
import { median, ms, ratio } from '../statistics.ts';
import { pageName, serviceId, stepCount } from './page.ts';
import { eventCount, storedRecord } from './record.ts';
import { buildTickingSite } from './site.ts';
import { type Press, press, watchPresses } from './watch.ts';

const limit = 50;
const slowdown = 4;
const ticks = 20;
const loads = 5;
const passes = 3;

interface Ticked {
  presses: Press[];
  /** From the start of the navigation until the record is on the page, or, of an empty one, until
   * the page is interactive. */
  loads: number[];
}

/** Ticks steps of a long page, in a browser slowed down. */
export async function measureTicking(folder: string, browser: Browser): Promise<Section> {
  const out = path.join(folder, 'ticking');
  await buildTickingSite(await mkdtemp(path.join(folder, 'ticking-source-')), out);
  const site = await serveSite(out, '/');
  const url = `${site.url}${serviceId}/${pageName}/`;
  const record = await storedRecord(folder);
  const floor = await quietest(() => pressBoxes(browser));
  const empty = await quietest(() => tick(browser, url, []));
  const full = await quietest(() => tick(browser, url, record));
  await site.close();
  return sectionOf(floor, empty, full);
}

/** The pass whose worst press was shortest: other programs on the machine only add. */
async function quietest(measure: () => Promise<Ticked>): Promise<Ticked> {
  const measured: Ticked[] = [];
  for (let i = 0; i < passes; i += 1) measured.push(await measure());
  const [first, ...others] = measured.sort((a, b) => worstOf(a) - worstOf(b));
  if (first === undefined) throw new Error('Nothing was measured.');
  return { ...first, loads: [first, ...others].flatMap((pass) => pass.loads) };
}

const worstOf = ({ presses }: Ticked) => Math.max(...presses.map(({ paint }) => paint));

/** The peer: the browser's own checkboxes on a page with nothing else. */
async function pressBoxes(browser: Browser): Promise<Ticked> {
  const { context, page } = await openSlowed(browser, 'about:blank');
  await page.setContent('<input type="checkbox">'.repeat(ticks));
  await watchPresses(page);
  const presses: Press[] = [];
  for (let i = 0; i < ticks; i += 1) {
    presses.push(await press(page, page.locator('input').nth(i)));
  }
  await context.close();
  return { presses, loads: [] };
}

async function tick(browser: Browser, url: string, record: [string, string][]): Promise<Ticked> {
  const { context, page } = await openSlowed(browser, url);
  await page.evaluate((entries) => {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  }, record);
  const ready = record.length > 0 ? '.rb-step--handled' : 'html[data-has-hydrated="true"]';
  const times: number[] = [];
  for (let i = 0; i < loads; i += 1) {
    await page.reload({ waitUntil: 'commit' });
    times.push(
      await page
        .waitForFunction(
          (selector) => (document.querySelector(selector) ? performance.now() : 0),
          ready,
        )
        .then((handle) => handle.jsonValue()),
    );
    await page.waitForLoadState('networkidle');
  }
  await watchPresses(page);
  const presses: Press[] = [];
  for (let i = 1; i <= ticks; i += 1) {
    const step = page.locator('.rb-step').nth((i * stepCount) / ticks - 1);
    presses.push(await press(page, step.locator('.rb-tick')));
    await step.and(page.locator('.rb-step--handled')).waitFor();
  }
  await context.close();
  return { presses, loads: times };
}

async function openSlowed(
  browser: Browser,
  url: string,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return { context, page };
}

function sectionOf(floor: Ticked, empty: Ticked, full: Ticked): Section {
  const base = median(floor.presses.map(({ paint }) => paint));
  const row = (name: string, { presses, loads }: Ticked) => {
    const paints = presses.map(({ paint }) => paint);
    const works = presses.map(({ work }) => work);
    return [
      name,
      ms(median(paints)),
      ms(Math.max(...paints)),
      ratio(median(paints) / base),
      ms(median(works)),
      ms(Math.max(...works)),
      loads.length > 0 ? ms(median(loads)) : '',
    ];
  };
  return {
    title: 'Ticking a step',
    how:
      `A page of ${stepCount} steps, ${eventCount} events in the storage, the processor slowed ` +
      `down ${slowdown} times, ${ticks} presses; of ${passes} passes the one whose worst press ` +
      "was shortest. Paint: from the press to the next paint, as the browser's event timing tells " +
      'it (in steps of 8 ms, nothing under 16). Work: until the handlers have run and the page is ' +
      'laid out and drawn. Opened: from the start of the navigation until the page shows the ' +
      `record (median of ${loads * passes}); of the empty record, ` +
      'until it is interactive. The ratio is to a checkbox of the browser on an empty page.',
    tables: [
      {
        head: ['Pressed', 'paint, median', 'worst', 'ratio', 'work, median', 'worst', 'opened'],
        rows: [
          row(`Handrail, ${eventCount} events`, full),
          row('Handrail, empty record', empty),
          row('checkbox on an empty page', floor),
        ],
      },
    ],
    budgets: [
      {
        promise: `Tick to paint, worst of ${ticks}`,
        figure: worstOf(full),
        limit,
        show: ms,
        lookAt:
          'client/hooks.ts (every step selects at every event), runbook-model/record.ts (an undo ' +
          'folds all anew) and the performance panel of the browser.',
      },
    ],
  };
}
