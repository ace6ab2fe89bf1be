import type { Locator, Page } from 'playwright-core';

/** Whether the hands are to rest. */
export interface Stop {
  now: boolean;
}

export const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** A button that is not there is a reader's fate too; nobody waits for it long. */
const patience = { timeout: 2_000 };

/** Ticks, notes, writes and undoes whatever its page has, until the browser is gone. */
export async function workOn(tab: Page, random: () => number, stop: Stop): Promise<void> {
  const pick = (count: number) => Math.floor(random() * count);
  const anyOf = async (all: Locator): Promise<Locator | undefined> => {
    const count = await all.count();
    return count > 0 ? all.nth(pick(count)) : undefined;
  };
  const press = async (buttons: string) => (await anyOf(tab.locator(buttons)))?.click(patience);
  const write = async (fields: string, text: string) => {
    const field = await anyOf(tab.locator(fields));
    await field?.fill(text, patience);
    await field?.blur(patience);
  };
  const acts: readonly (readonly [weight: number, act: () => Promise<unknown>])[] = [
    [5, () => press('.rb-tick:visible')],
    [2, () => press('.rb-step .rb-actions button:visible')],
    [1, () => write('.rb-values input:visible', `/srv/x${pick(1000)}`)],
    [3, () => note(tab, `Note ${random()}`)],
    [6, () => write('.rb-report-form form :is(input, textarea):visible', `Cause ${random()}`)],
    [1, () => press('.rb-history button:enabled')],
  ];
  const hat = acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
  while (!stop.now && !tab.isClosed()) {
    try {
      await hat[pick(hat.length)]?.();
    } catch (error) {
      // So is a browser that is killed.
      if (!/Timeout/.test(String(error))) return;
    }
  }
}

/** With one key, from wherever the reader is. */
async function note(tab: Page, text: string): Promise<void> {
  await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await tab.keyboard.press('n');
  const field = tab.locator('.rb-bar-panel textarea');
  await field.fill(text, patience);
  await field.press('Control+Enter', patience);
}
