import type { Locator, Page } from 'playwright-core';

/** How long the reader waited after a press, in milliseconds. */
export interface Press {
  /** From the press to the next paint, as the browser tells it: in steps of 8, 16 for less. */
  paint: number;
  /** From the press until every handler had run and the page was laid out and drawn. */
  work: number;
}

interface Watch {
  paint: number;
  work: number;
}

declare global {
  interface Window {
    handrailWatch?: Watch;
  }
}

/** Begins to watch the presses of a page. */
export async function watchPresses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watch = { paint: 0, work: 0 };
    window.handrailWatch = watch;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name === 'click') watch.paint = entry.duration;
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    addEventListener(
      'click',
      (event) => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => {
          watch.work = performance.now() - event.timeStamp;
        };
        // A message posted while a frame is made arrives when it is drawn.
        requestAnimationFrame(() => drawn.port2.postMessage(null));
      },
      { capture: true },
    );
  });
}

/** How long a finger stays on a button, in milliseconds. */
const held = 80;

/** Presses an element with the mouse, as a hand does: it moves there, rests, presses and lets go. */
export async function press(page: Page, target: Locator): Promise<Press> {
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error('What is to be pressed cannot be seen.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(300);
  await page.evaluate(() => Object.assign(window.handrailWatch ?? {}, { paint: 0, work: 0 }));
  await page.mouse.down();
  await page.waitForTimeout(held);
  await page.mouse.up();
  await page.waitForFunction(() => (window.handrailWatch?.work ?? 0) > 0);
  // The browser tells of a press some time after its paint, and of none under 16 ms.
  await page.waitForTimeout(250);
  const { paint, work } = await page.evaluate(() => ({
    paint: 0,
    work: 0,
    ...window.handrailWatch,
  }));
  return { paint: Math.max(paint, 16), work };
}
