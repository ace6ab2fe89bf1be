import type { Browser } from 'playwright-core';
import { serveSite } from '../../e2e/support/server.ts';
import { handrailSearch, idOf } from '../search/ask.ts';
import { indexBytes } from '../search/index-bytes.ts';
import { readQuestions } from '../search/questions.ts';
import type { Question } from './playbook.ts';

/** What a search said to many questions. */
export interface Asked {
  /** Of a hundred questions, those whose page came first, and among the first three. */
  first: number;
  firstThree: number;
  /** From typing to results, in milliseconds, shortest first. */
  times: number[];
  /** What is loaded when the search is first used, in bytes after gzip. */
  index: number;
}

/** Asks the search of a built site its own questions and those of the small site. */
export async function askAll(
  browser: Browser,
  folder: string,
  own: readonly Question[],
): Promise<Asked> {
  const site = await serveSite(folder, '/');
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const ask = await handrailSearch(await context.newPage(), site.url);
  // The first answer waits for the index.
  await ask('anything');
  const questions = [...own, ...readQuestions()];
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
  const share = (fits: (place: number) => boolean) =>
    (100 * places.filter(fits).length) / places.length;
  return {
    first: share((place) => place === 0),
    firstThree: share((place) => place >= 0 && place < 3),
    times: times.sort((a, b) => a - b),
    index: indexBytes(folder),
  };
}
