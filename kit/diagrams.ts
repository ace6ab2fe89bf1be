import type { Browser } from 'playwright-core';
import { withPen } from '../scripts/diagrams/draw.ts';

/**
 * Draws the diagrams that a site leaves to browsers, so that they are seen where no script runs.
 *
 * @returns text → SVG; one that cannot be drawn is not in it
 */
export async function drawAll(
  browser: Browser,
  texts: readonly string[],
): Promise<Map<string, string>> {
  const drawn = new Map<string, string>();
  if (texts.length === 0) return drawn;
  await withPen(browser, async (draw) => {
    for (const text of new Set(texts)) {
      const drawing = await draw(text).catch(() => undefined);
      if (drawing !== undefined) drawn.set(text, drawing);
    }
  });
  return drawn;
}
