import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { parseMarkdown } from 'remark-runbook';
import type { Section } from '../section.ts';
import { median, ratio } from '../statistics.ts';
import { pagesIn } from './pages.ts';
import {
  best,
  configurePeers,
  type Program,
  programs,
  run,
  summaryOf,
  type Taken,
  words,
} from './programs.ts';

const what: Record<Program | 'bash -n', string> = {
  'runbook-check': 'runbook-check, all rules, no cache',
  'parser alone': 'its native parser alone: Node, reading, parsing, and nothing else',
  'remark-cli': 'remark-cli with remark-validate-links',
  'markdownlint-cli2': 'markdownlint-cli2',
  'bash -n': '`bash -n`, once per block, and nothing else',
};

const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;

/**
 * The same files, in the same run, in turns: ours against the peers, each from a cold start.
 *
 * @param kind what the pages are, for people
 * @param promised whether the promises speak of such pages
 */
export function measurePeers(
  folder: string,
  kind: string,
  rounds: number,
  promised: boolean,
): Section {
  configurePeers(folder);
  const taken: Record<Program, Taken[]> = {
    'runbook-check': [],
    'parser alone': [],
    'remark-cli': [],
    'markdownlint-cli2': [],
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const program of programs) taken[program].push(run(words[program], folder));
  }
  const ours = taken['runbook-check'];
  const bash = timeOfBash(folder);
  const { files, blocks } = summaryOf(folder);
  return {
    title: `Against its peers, on ${kind}`,
    how:
      `${files} pages (${sizeOf(folder)}) with ${blocks} blocks, ${rounds} times each in turns, each from a cold start; the best counts. ` +
      'CPU is what all threads used together. remark-cli checks links only, markdownlint-cli2 the ' +
      'form of the Markdown, `bash -n` the syntax of one block at a time.',
    tables: [
      {
        head: ['Program', 'wall, best', 'median', 'ratio', 'CPU, best', 'median', 'ratio'],
        rows: [
          ...programs.map((program) => [
            what[program],
            ...(['wall', 'cpu'] as const).flatMap((of) => [
              seconds(best(taken[program], of)),
              seconds(median(taken[program].map((one) => one[of]))),
              ratio(best(taken[program], of) / best(ours, of)),
            ]),
          ]),
          [what['bash -n'], seconds(bash), '', ratio(bash / best(ours, 'wall')), '', '', ''],
        ],
      },
    ],
    budgets: (promised ? (['remark-cli', 'markdownlint-cli2'] as const) : []).map((peer) => ({
      promise: `Checking a folder from a cold start takes, of the time of ${peer},`,
      figure: best(ours, 'wall') / best(taken[peer], 'wall'),
      limit: 1 / 20,
      show: (value) => `${(value * 100).toFixed(1)} %`,
      lookAt: 'plugins/runbook-check with `node --cpu-prof plugins/runbook-check/dist/cli.js`.',
    })),
  };
}

/** How much there is to read, and how long the middle and the longest page are. */
function sizeOf(folder: string): string {
  const sizes = pagesIn(folder).map((file) => statSync(file).size);
  const kB = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1e6;
  return `${total.toFixed(1)} MB; the middle one ${kB(median(sizes))}, the longest ${kB(Math.max(...sizes))}`;
}

/** One bash per block, as a script in CI would do it. */
function timeOfBash(folder: string): number {
  const blocks = pagesIn(folder).flatMap((file) => shellIn(readFileSync(file, 'utf8')));
  const start = performance.now();
  for (const input of blocks)
    spawnSync('bash', ['-n'], { input, stdio: ['pipe', 'ignore', 'ignore'] });
  return performance.now() - start;
}

function shellIn(text: string): string[] {
  const found: string[] = [];
  const walk = (node: ReturnType<typeof parseMarkdown> | { type: string }) => {
    if ('lang' in node && /^(?:bash|sh)$/.test(String(node.lang))) {
      found.push(String((node as unknown as { value: string }).value));
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parseMarkdown(text, 'md'));
  return found;
}
