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
// Texts in other languages are few on these pages.
const more = join(import.meta.dirname, 'fixtures/recall/languages.md');
files['/docs/recall/languages.md'] = readFileSync(more, 'utf8');
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

async function isFound(mutant: Mutant, { file, service: own }: Page): Promise<boolean> {
  const { rule, text, service, before } = mutant;
  const sources = [{ path: file, file, text }];
  const input = {
    sources,
    tree: own && service ? memoryTree({ ...files, [own.file]: service }) : tree,
    history: before ? historyOf(file, before) : undefined,
    rules,
    config: emptyConfig,
    roots: ['/docs'],
    today: '2026-01-01',
  };
  return (await check(input)).diagnostics.some((one) => one.rule === rule);
}

it('finds at least 95 % of the defects planted, of each kind', { timeout: 120_000 }, async () => {
  const counts = new Map<string, { planted: number; found: number }>();
  const missed: string[] = [];
  for (const [file, text] of Object.entries(files)) {
    if (!/\.mdx?$/.test(file)) continue;
    const page = readPage({ path: file, file, text, service: serviceOf(file) });
    for (const mutant of mutantsOf(page)) {
      if (!isDefect(mutant, page)) continue;
      const count = counts.get(mutant.kind) ?? { planted: 0, found: 0 };
      const found = await isFound(mutant, page);
      counts.set(mutant.kind, {
        planted: count.planted + 1,
        found: count.found + (found ? 1 : 0),
      });
      if (!found) missed.push(`${file}:${mutant.line} ${mutant.kind}`);
    }
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
