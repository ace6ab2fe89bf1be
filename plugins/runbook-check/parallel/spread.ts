import { availableParallelism } from 'node:os';
import { check } from '../check.ts';
import type { Job } from '../job.ts';
import { type CheckResult, resultOf } from '../result.ts';
import { cut } from './part.ts';

const mostThreads = 4;

/** Parts for each thread: one that is quick takes another. */
const partsEach = 4;

/**
 * Checks on several threads where that is of use.
 *
 * @param asked how many threads the user wants
 * @returns nothing where one thread does better, or knows something from earlier runs
 */
export async function checkSpread(
  { input, spread, memory }: Job,
  asked: number | undefined,
  onProgress: ((files: number) => void) | undefined,
): Promise<CheckResult | undefined> {
  // What compiles and tidies up for a thread keeps half a core busy beside it.
  const useful = Math.min(mostThreads, Math.floor(availableParallelism() / 2));
  const threads = asked ?? Math.max(1, useful);
  if (!spread || threads === 1 || (memory && !memory.isEmpty)) return undefined;
  const { checkParts, hasThreads } = await import('./check-parts.ts');
  if (!hasThreads) return undefined;

  const { config, roots, today, tree, whole = [] } = input;
  const common = { config, roots, whole, today, treeRoots: spread.treeRoots };
  let files = 0;
  const result = await checkParts(
    cut(spread.files, threads * partsEach, tree),
    { ...common, learns: memory !== undefined },
    threads,
    ({ summary, learnt }) => {
      files += summary.files;
      onProgress?.(files);
      if (learnt) memory?.absorb(learnt);
    },
  );
  // What is no page's is asked now.
  const rest = await check({ ...input, sources: [], memory: undefined });
  return resultOf(result.summary, [...result.diagnostics, ...rest.diagnostics]);
}
