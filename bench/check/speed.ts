import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Section } from '../section.ts';
import { median, ms } from '../statistics.ts';
import { smallPage } from './pages.ts';
import { best, run, summaryOf, type Taken, words } from './programs.ts';

const perSecond = (blocks: number, time: number) => Math.round((blocks / time) * 1000);

/** How long it takes to begin, for a whole folder, and for a folder it knows already. */
export function measureSpeed(folder: string, work: string, rounds: number): Section {
  const page = path.join(work, 'one');
  mkdirSync(page, { recursive: true });
  writeFileSync(path.join(page, 'page.md'), smallPage(1));
  const [cli = ''] = words['runbook-check'];
  const cache = path.join(work, 'cache');
  const start: Taken[] = [];
  const node: Taken[] = [];
  const cold: Taken[] = [];
  const first: Taken[] = [];
  const second: Taken[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < 5; i += 1) {
      node.push(run(['-e', '0'], page));
      start.push(run([cli, 'page.md'], page));
    }
    cold.push(run([...words['runbook-check'], '--threads', '1'], folder));
    rmSync(cache, { recursive: true, force: true });
    const cached = [cli, '.', '--format', 'json', '--threads', '1', '--cache-dir', cache];
    first.push(run(cached, folder));
    second.push(run(cached, folder));
  }
  const row = (name: string, taken: readonly Taken[]) => [
    name,
    ...(['wall', 'cpu'] as const).flatMap((of) => [
      ms(best(taken, of)),
      ms(median(taken.map((one) => one[of]))),
    ]),
  ];
  const { files, blocks } = summaryOf(folder);
  const busy = best(cold, 'wall') - best(start, 'wall');
  return {
    title: 'Speed',
    how:
      `One small page for the start, ${files} pages with ${blocks} blocks for the rest, one thread. The best of ` +
      `${rounds} rounds counts (of ${rounds * 5} for the start). A thousand blocks are timed without the start.`,
    tables: [
      {
        head: ['What', 'wall, best', 'median', 'CPU, best', 'median'],
        rows: [
          row('Node itself, doing nothing', node),
          row('one small page', start),
          row('the folder', cold),
          row('the folder, keeping what is found', first),
          row('the folder again', second),
          ['blocks in a second', String(perSecond(blocks, busy)), '', '', ''],
        ],
      },
    ],
    budgets: [
      {
        promise: 'One small page is checked, Node included, in',
        figure: best(start, 'wall'),
        limit: 150,
        show: ms,
        lookAt: 'what plugins/runbook-check/cli.ts loads (bundle.js, `import()`).',
      },
      {
        promise: 'A thousand blocks are checked in',
        figure: (busy / blocks) * 1000,
        limit: 1000 / 6,
        show: ms,
        lookAt: 'plugins/runbook-check/page.ts and the rules, with `node --cpu-prof`.',
      },
      {
        promise: 'With what an earlier run found, a folder takes, of the time of the first run,',
        figure: best(second, 'wall') / best(first, 'wall'),
        limit: 1 / 5,
        show: (value) => `${(value * 100).toFixed(0)} %`,
        lookAt: 'plugins/runbook-check/cache.',
      },
    ],
  };
}
