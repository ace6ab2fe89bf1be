import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseShell } from 'remark-runbook';
import { expect, it } from 'vitest';
import { check } from './check.ts';
import { emptyConfig } from './config.ts';
import { type Page, readPage } from './page.ts';
import { rules } from './rules/index.ts';
import { createServices } from './service.ts';
import { type Mutant, mutantsOf } from './testing/mutations.ts';
import { memoryTree } from './tree.ts';

/*
 * Recall: defects planted into the pages of this site, one at a time, and how many are found.
 * What bash itself takes for a good command (a quote dropped beside another) is no defect.
 */
const docs = join(import.meta.dirname, '../../docs');
const files = Object.fromEntries(
  readdirSync(docs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:mdx?|yml)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => [`/docs${file.slice(docs.length)}`, readFileSync(file, 'utf8')]),
);
// Texts in other languages are few on these pages, and so are the options of many a tool.
const more = join(import.meta.dirname, 'fixtures/recall');
for (const name of readdirSync(more)) {
  files[`/docs/recall/${name}`] = readFileSync(join(more, name), 'utf8');
}
const tree = memoryTree(files);
const serviceOf = createServices(tree);

function isDefect({ rule, text }: Mutant, page: Page): boolean {
  if (rule === 'shell/hidden-stopped-containers') return / grep /.test(text);
  if (rule === 'placeholders/undeclared') return page.service !== undefined;
  if (rule !== 'shell/syntax') return true;
  const mutant = readPage({ ...page, text });
  return mutant.blocks.some(({ shell }) => shell && parseShell(shell.code.text).error);
}

const historyOf = (file: string, text: string) => ({
  before: (asked: string) => (asked === file ? text : undefined),
  removedFiles: () => [],
  changedFiles: () => [file],
});

interface Planted {
  mutant: Mutant;
  page: Page;
}

const settings = { rules, config: emptyConfig, roots: ['/docs'], today: '2026-01-01' };

/** With a service or a past of its own, which no other shares. */
async function isFound({ mutant, page }: Planted): Promise<boolean> {
  const { file, service: own } = page;
  const { rule, text, service, before } = mutant;
  const input = {
    ...settings,
    sources: [{ path: file, file, text }],
    tree: own && service ? memoryTree({ ...files, [own.file]: service }) : tree,
    history: before ? historyOf(file, before) : undefined,
  };
  return (await check(input)).diagnostics.some((one) => one.rule === rule);
}

/** Side by side, each beside the page it was made from, so that what they share is read once. */
async function foundOf(planted: readonly Planted[]): Promise<Set<Planted>> {
  const sources = planted.map(({ mutant, page }, index) => {
    const [folder] = /^.*\//.exec(page.file) ?? [''];
    const [end] = /\.\w+$/.exec(page.file) ?? [''];
    return { path: String(index), file: `${folder}mutant-${index}${end}`, text: mutant.text };
  });
  const { diagnostics } = await check({ ...settings, sources, tree });
  const found = new Set<Planted>();
  for (const { file, rule } of diagnostics) {
    const one = planted[Number(file)];
    if (one?.mutant.rule === rule) found.add(one);
  }
  return found;
}

it('finds at least 95 % of the defects planted, of each kind', { timeout: 120_000 }, async () => {
  const planted = Object.entries(files).flatMap(([file, text]): Planted[] => {
    if (!/\.mdx?$/.test(file)) return [];
    const page = readPage({ path: file, file, text, service: serviceOf(file) });
    return mutantsOf(page)
      .filter((mutant) => isDefect(mutant, page))
      .map((mutant) => ({ mutant, page }));
  });
  const isApart = ({ mutant }: Planted) => Boolean(mutant.service ?? mutant.before);
  const found = await foundOf(planted.filter((one) => !isApart(one)));
  for (const one of planted.filter(isApart)) if (await isFound(one)) found.add(one);

  const counts = new Map<string, { planted: number; found: number }>();
  const missed: string[] = [];
  for (const one of planted) {
    const { kind, line } = one.mutant;
    const count = counts.get(kind) ?? { planted: 0, found: 0 };
    count.planted += 1;
    if (found.has(one)) count.found += 1;
    else missed.push(`${one.page.file}:${line} ${kind}`);
    counts.set(kind, count);
  }
  const rates = [...counts].map(([kind, { planted, found }]) => [kind, found / planted] as const);
  const report = JSON.stringify({ counts: [...counts], missed }, null, 1);
  if (process.env.RECALL) process.stdout.write(`${report}\n`);
  expect(counts.size).toBeGreaterThan(5);
  expect(
    rates.filter(([, rate]) => rate < 0.95),
    report,
  ).toEqual([]);
});
