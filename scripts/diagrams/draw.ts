import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { diagramHash } from 'remark-runbook';

const { resolve } = createRequire(import.meta.url);

/** Makes of the text of a diagram an SVG for light and dark colours. */
export type Draw = (text: string) => Promise<string>;

/**
 * Runs something with a pen: mermaid itself in a page of a browser, without a network.
 *
 * A drawing does not depend on the machine, the day or the others. What is measured is a font that
 * comes along, and each letter a little wider than it is, because readers have other fonts.
 */
export async function withPen<T>(browser: Browser, use: (draw: Draw) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ offline: true });
  try {
    await context.clock.setFixedTime(0);
    await context.addInitScript(throwTheSameDice);
    const page = await context.newPage();
    const desk = `<!doctype html><style>${await letters()}</style>`;
    const scripts = [await readFile(resolve('mermaid/dist/mermaid.min.js'), 'utf8'), await pen()];
    return await use(async (text) => {
      const id = `d${diagramHash(text)}`;
      const drawings: string[] = [];
      for (const scheme of [0, 1]) {
        // Mermaid numbers what it has drawn: it begins anew each time.
        await page.goto('about:blank');
        await page.setContent(desk);
        for (const content of scripts) await page.addScriptTag({ content });
        await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
        drawings.push(await inPage(page, 'draw', [id, text, scheme]));
      }
      const [light = '', dark = ''] = drawings;
      return inPage(page, 'finish', [id, light, dark]);
    });
  } finally {
    await context.close();
  }
}

function throwTheSameDice(): void {
  let seed = 1;
  Math.random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
}

type Pen = typeof import('./in-page.ts');

/** @throws Error with the words of whoever threw in the page, and nothing around them */
async function inPage<K extends keyof Pen>(
  page: Page,
  name: K,
  given: Parameters<Pen[K]>,
): Promise<string> {
  const [said, problem] = await page.evaluate(
    async ([name, given]) => {
      const { pen } = window as unknown as { pen: Record<string, (...all: unknown[]) => string> };
      try {
        return [await pen[name]?.(...given)];
      } catch (error) {
        return [undefined, error instanceof Error ? error.message : String(error)];
      }
    },
    [name as string, given as unknown[]] as const,
  );
  if (said === undefined) throw new Error(problem);
  return said;
}

async function pen(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'in-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'pen',
    target: 'es2022',
  });
  return outputFiles[0]?.text ?? '';
}

async function letters(): Promise<string> {
  const faces = await Promise.all(
    [400, 700].map(async (weight) => {
      const name = `ibm-plex-sans-latin-${weight}-normal.woff2`;
      const font = await readFile(resolve(`@fontsource/ibm-plex-sans/files/${name}`), 'base64');
      return `@font-face{font-family:Drawn;font-weight:${weight};src:url(data:font/woff2;base64,${font})}`;
    }),
  );
  return `${faces.join('')}body{letter-spacing:.03em}`;
}
