import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { buildSite } from '../build.ts';
import type { Section } from '../section.ts';
import { configOf, sites } from '../sites/variants.ts';
import { kB, median } from '../statistics.ts';
import { answersOf } from './answers.ts';
import { handrailSearch, localSearch } from './ask.ts';
import { readQuestions } from './questions.ts';

/** So many of a hundred questions may miss the first three. */
const limit = 5;

/** Asks our search and the usual local search the same questions, over the same pages. */
export async function measureSearch(folder: string, browser: Browser): Promise<Section> {
  const questions = readQuestions();
  const ours = path.join(folder, 'handrail');
  if (!existsSync(ours)) await buildSite(ours, sites.handrail);
  const peers = path.join(folder, 'searched');
  if (!existsSync(peers)) await buildSite(peers, { ...sites.stock, config: configOf('searched') });
  const results = [
    ['Handrail', await answersOf(browser, ours, questions, handrailSearch)],
    [
      'stock site with @easyops-cn/docusaurus-search-local',
      await answersOf(browser, peers, questions, localSearch),
    ],
  ] as const;
  const share = (ofHundred: number) => `${ofHundred.toFixed(0)} %`;
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
        rows: results.map(([name, { first, firstThree, times, index }], place) => [
          name,
          share(first),
          share(firstThree),
          place === 0 ? `${median(times).toFixed(0)} ms` : '–',
          kB(index),
        ]),
      },
    ],
    budgets: [
      {
        promise: 'Questions of a hundred whose page is not among the first three',
        figure: 100 - results[0][1].firstThree,
        limit,
        show: (value) => value.toFixed(0),
        lookAt: 'runbook-model/search: the words in `words.ts`, the boosts in `engine.ts`.',
      },
    ],
  };
}
