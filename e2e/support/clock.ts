import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { painted } from './playbook.ts';

/** The clock of a page, for a test to move. */
export interface PageClock {
  /**
   * Lets so much time pass at once, in milliseconds or as `mm:ss`: each timer that is due fires
   * once, as after a laptop's sleep.
   */
  pass(time: number | string): Promise<void>;
}

/** Stops a page at a moment; from there its clock runs as usual, and by leaps when told to. */
export async function clockFrom(page: Page, moment: string): Promise<PageClock> {
  const underWay = new Set<Request>();
  page.on('request', (request) => underWay.add(request));
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  await page.clock.install({ time: new Date(moment) });
  return {
    async pass(time) {
      // A script that is under way gives up after two minutes, also when they pass at once.
      await expect.poll(() => underWay.size).toBe(0);
      await painted(page);
      await page.clock.fastForward(time);
    },
  };
}
