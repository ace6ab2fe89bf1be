import type { Browser } from 'playwright-core';
import { serveSite } from '../../e2e/support/server.ts';
import { type Ask, type handrailSearch, idOf } from './ask.ts';
import { indexBytes } from './index-bytes.ts';
import type { Question } from './questions.ts';

/** What a search said to many questions. */
export interface Answers {
  /** Of a hundred questions, those whose page came first, and among the first three. */
  first: number;
  firstThree: number;
  /** From typing to results, in milliseconds, shortest first. */
  times: number[];
  /** What is loaded when the search is first used, in bytes after gzip. */
  index: number;
}

/**
 * Asks the search of a built site. Of several results on one page the best counts.
 *
 * @param open gets a page of a browser and the address of the site, and says how it is asked
 */
export async function answersOf(
  browser: Browser,
  folder: string,
  questions: readonly Question[],
  open: (...at: Parameters<typeof handrailSearch>) => Promise<Ask>,
): Promise<Answers> {
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
  const share = (fits: (place: number) => boolean) =>
    (100 * places.filter(fits).length) / places.length;
  return {
    first: share((place) => place === 0),
    firstThree: share((place) => place >= 0 && place < 3),
    times: times.sort((a, b) => a - b),
    index: indexBytes(folder),
  };
}
