import type { Page } from 'playwright-core';

/** What a search of a site is asked, and the pages it finds, best first. */
export type Ask = (text: string) => Promise<string[]>;

/** Asks our search as a reader does. */
export async function handrailSearch(page: Page, url: string): Promise<Ask> {
  await page.goto(`${url}lcbp3-dms/database-down/`);
  await page.waitForSelector('html[data-has-hydrated="true"]');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  const list = page.locator('dialog [role="listbox"]');
  return async (text) => {
    await field.fill(text);
    await list
      .and(page.locator(`[data-asked=${JSON.stringify(text)}]`))
      .waitFor({ state: 'attached' });
    return pathsOf(page, 'dialog a[role="option"]');
  };
}

/** Asks the peer on its page of results, which shows up to a hundred. */
export async function localSearch(page: Page, url: string): Promise<Ask> {
  return async (text) => {
    await page.goto(`${url}search?q=${encodeURIComponent(text)}`);
    // Its heading and field stand at once; the count or "No documents" comes with the answer.
    await page.getByText(/\d+ documents? found|No documents were found/).waitFor();
    return pathsOf(page, 'section article h2 a');
  };
}

async function pathsOf(page: Page, links: string): Promise<string[]> {
  return page
    .locator(links)
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
}

/** A page by its path below the docs, whatever stands around it in an address. */
export function idOf(address: string): string {
  return address.replace(/^\/|\/$/g, '').replace(/(?:^|\/)index$/, '');
}
