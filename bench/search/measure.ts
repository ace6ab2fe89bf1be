import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { serveSite } from '../../e2e/support/server.ts';
import { buildSite } from '../build.ts';
import type { Section } from '../section.ts';
import { configOf, sites } from '../sites/variants.ts';
import { kB, median } from '../statistics.ts';
import { type Ask, handrailSearch, idOf, localSearch } from './ask.ts';
import { indexBytes } from './index-bytes.ts';
import { readQuestions } from './questions.ts';

/** So many of a hundred questions may miss the first three. */
const limit = 5;

interface Result {
  first: number;
  firstThree: number;
  milliseconds: number;
  index: number;
}

/** Asks our search and the usual local search the same questions, over the same pages. */
export async function measureSearch(folder: string, browser: Browser): Promise<Section> {
  const questions = readQuestions();
  const ours = path.join(folder, 'handrail');
  if (!existsSync(ours)) await buildSite(ours, sites.handrail);
  const peers = path.join(folder, 'searched');
  if (!existsSync(peers)) await buildSite(peers, { ...sites.stock, config: configOf('searched') });
  const results = [
    ['Handrail', await measure(browser, ours, questions, handrailSearch)],
    [
      'stock site with @easyops-cn/docusaurus-search-local',
      await measure(browser, peers, questions, localSearch),
    ],
  ] as const;
  const share = (count: number) => `${((100 * count) / questions.length).toFixed(0)} %`;
  return {
    title: 'Search',
    how:
      `${questions.length} questions a responder might type, each with the page it must lead to ` +
      '(`plugins/docusaurus-plugin-runbook/fixtures/queries.txt`, written before the search was), ' +
      'asked in Chromium. Of several results on one page the best counts. The peer is asked on ' +
      'its page of results, which is loaded anew each time: its times are not comparable and ' +
      'left out. The index is what is loaded when the search is first used, after gzip.',
    tables: [
      {
        head: ['Search', 'first', 'among the first three', 'typical answer', 'index'],
        rows: results.map(([name, { first, firstThree, milliseconds, index }], place) => [
          name,
          share(first),
          share(firstThree),
          place === 0 ? `${milliseconds.toFixed(0)} ms` : '–',
          kB(index),
        ]),
      },
    ],
    budgets: [
      {
        promise: 'Questions of a hundred whose page is not among the first three',
        figure: 100 - (100 * results[0][1].firstThree) / questions.length,
        limit,
        show: (value) => value.toFixed(0),
        lookAt: 'runbook-model/search: the words in `words.ts`, the boosts in `engine.ts`.',
      },
    ],
  };
}

async function measure(
  browser: Browser,
  folder: string,
  questions: readonly [text: string, page: string][],
  open: (page: Parameters<typeof handrailSearch>[0], url: string) => Promise<Ask>,
): Promise<Result> {
  const site = await serveSite(folder, '/');
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const ask = await open(await context.newPage(), site.url);
  const places: number[] = [];
  const times: number[] = [];
  for (const [text, wanted] of questions) {
    const start = performance.now();
    const pages = [...new Set((await ask(text)).map(idOf))];
    times.push(performance.now() - start);
    places.push(pages.indexOf(idOf(wanted)));
  }
  await context.close();
  await site.close();
  return {
    first: places.filter((place) => place === 0).length,
    firstThree: places.filter((place) => place >= 0 && place < 3).length,
    milliseconds: median(times),
    index: indexBytes(folder),
  };
}
