import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadServices, type ParsedPage, parsePageFile } from 'remark-runbook';
import type { CommandBlock, Playbook, Step } from 'runbook-model';
import { describe, expect, inject, it } from 'vitest';
import { newPage } from './support/page.ts';

// The site as it was built, with scripts switched off: all that a playbook says is there.

const docs = path.resolve(import.meta.dirname, '../docs');
const services = loadServices(docs).map(({ id }) => id);
const files = pagesIn(docs);

describe('everything a page says is in its text, in order', () => {
  it.each(files)('%s', async (file) => {
    const model = parsePageFile(readFileSync(path.join(docs, file), 'utf8'), file, services);
    const page = await newPage({ javaScript: false });
    await page.goto(addressOf(file));

    const steps = model.playbook.lists.flatMap((list) => list.steps);
    const shown = await page.locator('.rb-step, .rb-task').evaluateAll((elements) =>
      elements.map((element) => ({
        id: element.id,
        text: element.textContent ?? '',
      })),
    );
    // One input, one tree: the ids on the page are the ids the model gives.
    expect(shown.map(({ id }) => id).sort()).toEqual(
      steps.map(({ id, anchor }) => anchor ?? id).sort(),
    );
    for (const { id, text } of shown) {
      const step = steps.find((one) => (one.anchor ?? one.id) === id);
      if (step) expectInOrder(text, wordsOfStep(step));
    }

    const text = (await page.locator('main').textContent()) ?? '';
    expectInOrder(
      text,
      model.playbook.symptoms.map((symptom) => symptom.text),
    );
    for (const block of model.blocks.values()) expectInOrder(text, wordsOfBlock(block));
    for (const words of wordsOfLists(model)) expect(plain(text)).toContain(plain(words));
  });
});

it('no button that needs scripts is in sight', async () => {
  const page = await newPage({ javaScript: false });
  for (const route of inject('site').routes) {
    await page.goto(route);
    // Closed parts open without scripts: what is in them counts.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const buttons = page.locator('[class^="rb-"] button:not(.rb-tick)');
    const visible: string[] = [];
    for (const button of await buttons.all()) {
      if (await button.isVisible()) visible.push(await button.innerText());
    }
    expect(visible, route).toEqual([]);
  }
});

describe('every link leads somewhere', () => {
  it.each([
    ['of the site', 'site'],
    ['of the fixture', 'fixtureSite'],
  ] as const)('%s', async (_, which) => {
    const { folder, base, routes, url } = inject(which);
    const page = await newPage({ javaScript: false });
    const ids = new Map<string, Set<string>>();
    const links: { from: string; to: URL }[] = [];
    for (const route of routes) {
      await page.goto(new URL(route, url).href);
      const found = await page.evaluate(() => ({
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
        links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((a) => a.href),
      }));
      ids.set(route, new Set(found.ids));
      links.push(...found.links.map((to) => ({ from: route, to: new URL(to) })));
    }
    const origin = new URL(url).origin;
    const broken = links.filter(({ to }) => {
      if (to.origin !== origin) return !['https:', 'http:', 'mailto:'].includes(to.protocol);
      const target = ids.get(decodeURI(to.pathname));
      if (!target) return !existsSync(path.join(folder, to.pathname.slice(base.length)));
      const id = decodeURIComponent(to.hash.slice(1));
      return id !== '' && !target.has(id);
    });
    expect(broken.map(({ from, to }) => `${from} → ${to.href}`)).toEqual([]);
  });
});

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.mdx?$/.test(file) && !/(^|\/)_/.test(file))
    .sort();
}

function addressOf(file: string): string {
  return `${file.replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '$1')}/`.replace(/\/+$/, '/');
}

/** What a step shows, in the order it shows it. */
function wordsOfStep({ title, blocks }: Step): string[] {
  return [title, ...blocks.flatMap(wordsOfBlock)];
}

function wordsOfBlock({ commands, ...facts }: CommandBlock): string[] {
  const { danger, undo, on, as, needs, leave, expect } = facts;
  const above = [danger, undo, on, as, needs, leave];
  const rows = commands.flatMap(({ label, text }) => [label, text]);
  return [...above, ...rows, expect].filter((words) => words !== undefined);
}

function wordsOfLists({ playbook }: Pick<ParsedPage, 'playbook'>): string[] {
  return playbook.lists.flatMap((list: Playbook['lists'][number]) => [
    ...(list.onlyIf ? [list.onlyIf] : []),
    ...(list.escalation ? ['Not better', 'Escalate to'] : []),
  ]);
}

function expectInOrder(text: string, pieces: readonly string[]): void {
  const rest = plain(text);
  let from = 0;
  for (const piece of pieces.map(plain)) {
    const at = rest.indexOf(piece, from);
    expect(at, `"${piece}" after "${rest.slice(Math.max(0, from - 60), from)}"`).not.toBe(-1);
    from = at + piece.length;
  }
}

/** White space says nothing here: elements stand beside one another without any. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
