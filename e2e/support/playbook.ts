import type { Locator, Page } from 'playwright-core';

/** Opens a page and waits until it can be worked with. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('html[data-has-hydrated="true"]');
}

/**
 * Holds a page's scripts back, as a slow line does. To be called before the page is opened.
 *
 * @returns what lets them through and waits until the page is awake.
 */
export async function keepAsleep(page: Page): Promise<() => Promise<void>> {
  let wake = () => {};
  const asleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await asleep;
    await route.continue();
  });
  return async () => {
    wake();
    await page.waitForSelector('html[data-has-hydrated="true"]');
  };
}

/** The box of a step by its number, or of a task by its words. */
export function box(page: Page, step: number | string): Locator {
  const name = typeof step === 'number' ? new RegExp(`^Step ${step}: `) : step;
  return page.getByRole('checkbox', { name });
}

/** Everything of one step. */
export function stepAt(page: Page, number: number): Locator {
  return page.locator('.rb-step').filter({ has: box(page, number) });
}

/** Waits until the page has drawn what was just done: all but the box itself comes after a paint. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(() => setTimeout(resolve)));
      }),
  );
}

/** How far the page says it is: `2 of 9`. */
export async function progress(page: Page): Promise<string> {
  await painted(page);
  return (await page.locator('.rb-progress b').first().innerText()).trim();
}

/** The boxes of the page in order, as one text: `x` done, `-` skipped, `!` no help, `.` to do. */
export async function boxes(page: Page): Promise<string> {
  const signs = { done: 'x', skipped: '-', unhelpful: '!', todo: '.' };
  return page.locator('.rb-tick').evaluateAll(
    (all, known) =>
      all
        .map((one) => {
          const state = /rb-tick--(\w+)/.exec(one.className)?.[1] ?? '';
          return known[state as keyof typeof known] ?? '?';
        })
        .join(''),
    signs,
  );
}

/** The row of a command that holds this text. */
export function row(page: Page, command: string): Locator {
  return page.locator('.rb-row').filter({ hasText: command });
}

/** The button of a row that copies; its words change with its state. */
export function copyButton(row: Locator): Locator {
  return row.locator('.rb-copy');
}

/** Where everything in the body of a page stands on the paper, in the order of the tree. */
export function places(page: Page): Promise<string[]> {
  return page.locator('.rb-body, .rb-header').evaluateAll((parts) =>
    parts
      .flatMap((part) => [...part.querySelectorAll('li, p, pre, h2, h3, details, .rb-tick')])
      .filter((element) => !element.matches('.rb-actions *'))
      .map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const at = [left + scrollX, top + scrollY, width, height].map(Math.round).join(' ');
        return `${element.tagName} ${at}`;
      }),
  );
}

/** What stands elsewhere than before, or has another size: the first of them says why. */
export async function moved(page: Page, before: readonly string[]): Promise<string[]> {
  await painted(page);
  const after = await places(page);
  return after.flatMap((place, i) => (place === before[i] ? [] : [`${before[i]} → ${place}`]));
}
