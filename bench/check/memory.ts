import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Section } from '../section.ts';
import { writeSmallPages } from './pages.ts';
import { run, words } from './programs.ts';

const counts = [1000, 10_000, 100_000];

/** How much memory more and more files take. */
export function measureMemory(work: string): Section {
  const most = counts.map((count) => {
    const folder = path.join(work, `pages-${count}`);
    writeSmallPages(folder, count);
    const { memory } = run(words['runbook-check'], folder);
    rmSync(folder, { recursive: true, force: true });
    return memory;
  });
  const mb = (value: number) => `${value.toFixed(0)} MB`;
  const [, middle = Number.NaN, last = Number.NaN] = most;
  return {
    title: 'Memory',
    how: 'Generated pages with two blocks and a link each. The most memory the process ever had.',
    tables: [
      {
        head: ['Files', 'at most'],
        rows: counts.map((count, i) => [count.toLocaleString('en'), mb(most[i] ?? Number.NaN)]),
      },
    ],
    budgets: [
      {
        promise: 'Ten times as many files (100,000) take, of the memory of 10,000,',
        figure: last / middle,
        // Their names are kept, and nothing else.
        limit: 1.5,
        show: (value) => `×${value.toFixed(2)}`,
        lookAt: 'what plugins/runbook-check/check.ts keeps of a page that is done.',
      },
    ],
  };
}
