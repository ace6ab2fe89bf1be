import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { KitProblem } from '../problem.ts';
import type { Numbers } from './sheet.ts';

type Reference = Parameters<Awaited<ReturnType<typeof getDocumentProxy>>['getPageIndex']>[0];

/** A print that does not settle would go on for ever: its numbers change where its lines break. */
const most = 4;

/**
 * Prints a document until the numbers in its table of contents are those of its pages.
 *
 * @param make the document, for numbers found so far
 * @param at the time written into the file: the same document gives the same bytes
 * @throws KitProblem if the numbers do not settle
 */
export async function printPdf(
  browser: Browser,
  make: (numbers: Numbers) => string,
  at: Date,
): Promise<Uint8Array> {
  // Nothing an author wrote runs or asks for anything while it is printed.
  const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
  try {
    let numbers: Numbers = new Map();
    for (let round = 0; round < most; round++) {
      const pdf = await print(page, make(numbers));
      const found = await numbersIn(pdf);
      const same = [...found].every(([id, number]) => numbers.get(id) === number);
      if (same) return dated(pdf, at);
      numbers = found;
    }
    throw new KitProblem('The numbers of the printed pages do not settle.');
  } finally {
    await page.close();
  }
}

async function print(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true, tagged: true });
}

/** On which page everything stands that is linked to. */
async function numbersIn(pdf: Uint8Array): Promise<Numbers> {
  // The reader takes the bytes for itself.
  const document = await getDocumentProxy(new Uint8Array(pdf));
  try {
    const places = Object.entries(await document.getDestinations());
    const numbers = new Map<string, number>();
    for (const [id, place] of places) {
      numbers.set(id, (await document.getPageIndex((place as unknown[])[0] as Reference)) + 1);
    }
    return numbers;
  } finally {
    await document.destroy();
  }
}

/**
 * Chromium writes the time of printing into the file. It stands there in plain characters, so that
 * another of the same length takes its place and no offset changes.
 */
export function dated(pdf: Uint8Array, at: Date): Uint8Array {
  const time = at.toISOString().replace(/\D/g, '').slice(0, 14);
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const set = text.replace(
    /\/(CreationDate|ModDate) \(D:\d{14}/g,
    (_found, name) => `/${name} (D:${time}`,
  );
  return new Uint8Array(Buffer.from(set, 'latin1'));
}
