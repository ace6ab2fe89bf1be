import path from 'node:path';
import type { Browser } from 'playwright-core';
import { serveSite } from '../../e2e/support/server.ts';
import { weigh } from '../../e2e/support/weight.ts';
import { type BuildTime, buildSite } from '../build.ts';
import { buildStarlight, buildVitepress } from '../lighthouse/peers.ts';
import { type BuiltSites, siteNames } from '../lighthouse/sites.ts';
import { answersOf } from '../search/answers.ts';
import { handrailSearch } from '../search/ask.ts';
import { readQuestions } from '../search/questions.ts';
import type { Section } from '../section.ts';
import { sites } from '../sites/variants.ts';
import { kB, median, ms, ratio } from '../statistics.ts';
import { layOutSite } from './site.ts';

/** What is measured is a site of a thousand playbooks. */
const size = { services: 20, playbooks: 50 };

/** Stands in both sites, with the same text: what differs is how many others there are. */
const page = 'lcbp3-dms/database-down/';

/** A page of each is awake when it has this. */
const awake: Readonly<Record<keyof BuiltSites, string>> = {
  ours: 'html[data-has-hydrated="true"]',
  stock: 'html[data-has-hydrated="true"]',
  vitepress: '.VPSidebar, .VPContent',
  starlight: 'main',
};

/**
 * Builds a site of a thousand playbooks four ways, and holds each against its small one.
 *
 * @param work an empty folder
 * @param packages the folder the peers are installed in
 * @param small the sites with this site's pages alone
 * @param rounds so many builds of ours and of the stock one, in turns
 */
export async function measureScale(
  work: string,
  packages: string,
  small: BuiltSites,
  browser: Browser,
  rounds: number,
): Promise<Section> {
  const source = path.join(work, 'source');
  const questions = layOutSite(source, size);
  const large = { ours: path.join(work, 'ours'), stock: path.join(work, 'stock') };
  const times = { ours: [] as BuildTime[], stock: [] as BuildTime[] };
  const build = {
    ours: async () => times.ours.push(await buildSite(large.ours, sites.handrail, source)),
    stock: async () => times.stock.push(await buildSite(large.stock, sites.stock, source)),
  };
  for (let round = 0; round < rounds; round += 1) {
    const turn = ['ours', 'stock'] as const;
    for (const one of round % 2 === 0 ? turn : turn.toReversed()) await build[one]();
  }
  const docs = path.join(source, 'docs');
  const vitepress = await buildVitepress(packages, docs);
  const starlight = await buildStarlight(packages, docs);
  const built: BuiltSites = {
    ...large,
    vitepress: vitepress.folder,
    starlight: starlight.folder,
  };
  const best = (of: readonly BuildTime[], what: keyof BuildTime) =>
    Math.min(...of.map((time) => time[what]));
  const wall: Record<keyof BuiltSites, number> = {
    ours: best(times.ours, 'wall'),
    stock: best(times.stock, 'wall'),
    vitepress: vitepress.time.wall,
    starlight: starlight.time.wall,
  };
  const names = Object.keys(built) as (keyof BuiltSites)[];
  const weights = new Map<keyof BuiltSites, [few: number, many: number]>();
  for (const name of names) {
    const few = await weightOf(browser, name, small[name]);
    weights.set(name, [few, await weightOf(browser, name, built[name])]);
  }
  const [few, many] = weights.get('ours') ?? [Number.NaN, Number.NaN];
  const cpu = median(times.ours.map((time, round) => time.cpu / (times.stock[round]?.cpu ?? 0)));
  const asked = [...questions, ...readQuestions()];
  const search = await answersOf(browser, built.ours, asked, async (page, url) => {
    const ask = await handrailSearch(page, url);
    // The first answer waits for the index.
    await ask('anything');
    return ask;
  });
  const slow = search.times[Math.floor(search.times.length * 0.95)] ?? Number.NaN;
  const seconds = (value: number) => `${(value / 1000).toFixed(1)} s`;

  return {
    title: 'A thousand playbooks',
    how:
      `${size.services} services of ${size.playbooks} playbooks each: those of this site, and ` +
      'others put together from their steps under other names (`bench/scale`). The weight is that ' +
      `of \`${page}\`, whose text is the same in both sites: HTML, styles and scripts after gzip. ` +
      `Builds begin with a cold cache; the best of ${rounds} of ours and of the stock site, one of ` +
      'the others. CPU is what all threads of a build used together; the others leave part of ' +
      'their work to programs of their own. The budget of the build is about the two sites built ' +
      'right after each other, the median of the rounds: such builds take a minute, and in that ' +
      `time a shared machine changes its speed by more than what is to be measured. The search is asked ${search.times.length} questions ` +
      'in a browser that is not slowed down: alerts, log lines and plain words of the made-up ' +
      'pages, and the questions of the small site.',
    tables: [
      {
        head: ['Site', 'a playbook', 'of a thousand', 'ratio', 'build', 'ratio', 'CPU'],
        rows: names.map((name) => {
          const [before = 0, after = 0] = weights.get(name) ?? [];
          return [
            siteNames[name],
            kB(before),
            kB(after),
            ratio(after / before),
            seconds(wall[name]),
            ratio(wall[name] / wall.stock),
            name === 'ours' || name === 'stock' ? seconds(best(times[name], 'cpu')) : '–',
          ];
        }),
      },
      {
        head: ['Search', 'first', 'among the first three', 'typical answer', '95 of 100', 'index'],
        rows: [
          [
            siteNames.ours,
            `${search.first.toFixed(0)} %`,
            `${search.firstThree.toFixed(0)} %`,
            ms(median(search.times)),
            ms(slow),
            kB(search.index),
          ],
        ],
      },
    ],
    budgets: [
      {
        promise: 'A playbook weighs among a thousand, to what it weighs here',
        figure: many / few,
        limit: 1.1,
        show: ratio,
        lookAt:
          'plugins/docusaurus-plugin-docs-in-parts: which script grew, and what in it names pages ' +
          'of another service.',
      },
      {
        promise: 'Build of a thousand playbooks, CPU to the stock site, side by side',
        figure: cpu,
        limit: 1.05,
        show: ratio,
        lookAt: 'plugins/docusaurus-plugin-runbook/content.ts, with `node --cpu-prof`.',
      },
      {
        promise: 'Search among a thousand playbooks, 95 of 100 answers',
        figure: slow,
        limit: 100,
        show: ms,
        lookAt: 'runbook-model/search: how many pages and lines a question looks at.',
      },
    ],
  };
}

async function weightOf(browser: Browser, name: keyof BuiltSites, folder: string): Promise<number> {
  const site = await serveSite(folder, '/');
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const address = name === 'vitepress' ? page.replace(/\/$/, '.html') : page;
  const { html, css, js } = await weigh(context, site.url + address, awake[name]);
  await context.close();
  await site.close();
  return html + css + js;
}
