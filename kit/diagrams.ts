import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';

const script = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

/**
 * Draws diagrams, so that they are seen where no script runs. The names inside a drawing depend on
 * its place in the list alone: the same list gives the same drawings.
 *
 * @returns text → SVG; one that cannot be drawn is not in it
 */
export async function drawAll(
  browser: Browser,
  texts: readonly string[],
): Promise<Map<string, string>> {
  const drawn = new Map<string, string>();
  if (texts.length === 0) return drawn;
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><body style="font-family:sans-serif">');
    await page.addScriptTag({ content: await readFile(script, 'utf8') });
    for (const [index, text] of [...new Set(texts)].entries()) {
      const svg = await page.evaluate(draw, { id: `diagram-${index}`, text });
      if (svg) drawn.set(text, svg);
    }
    return drawn;
  } finally {
    await page.close();
  }
}

/** Runs in the page, where mermaid is. */
async function draw({ id, text }: { id: string; text: string }): Promise<string | undefined> {
  const { mermaid } = window as unknown as { mermaid: typeof import('mermaid').default };
  mermaid.initialize({
    startOnLoad: false,
    theme: 'neutral',
    deterministicIds: true,
    deterministicIDSeed: id,
    // Lines are drawn by a hand that trembles by chance: not at all, but it throws its dice.
    handDrawnSeed: 1,
    // Labels as drawn text, which every reader of the file shows.
    htmlLabels: false,
    flowchart: { htmlLabels: false },
  });
  try {
    return (await mermaid.render(id, text)).svg;
  } catch {
    return undefined;
  }
}
