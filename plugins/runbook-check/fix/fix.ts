import { check } from '../check.ts';
import type { Job } from '../job.ts';
import { withTexts } from '../overlay.ts';
import type { CheckResult } from '../result.ts';
import { edited, fixesOf } from './edit.ts';

/** Fixes that bring about others end after so many rounds; more would be two rules at odds. */
const mostRounds = 10;

/** A page before and after. */
export interface Change {
  path: string;
  file: string;
  before: string;
  after: string;
}

/**
 * Mends what is safe to mend, in memory.
 *
 * @param wanted leaves out findings that nobody asked about
 * @returns what is to be written, and what is found once it is
 */
export async function fixAll(
  { input }: Job,
  wanted: (result: CheckResult) => CheckResult,
): Promise<{ changes: Change[]; result: CheckResult }> {
  const sources = [...input.sources];
  const texts = new Map<string, string>();
  for (let round = 0; ; round += 1) {
    const result = wanted(await check(withTexts(input, sources, texts)));
    const fixes = fixesOf(result.diagnostics);
    if (fixes.size === 0 || round === mostRounds)
      return { changes: changesOf(sources, texts), result };
    for (const { file, text } of sources) {
      const before = texts.get(file) ?? text;
      if (before !== undefined) texts.set(file, edited(before, fixes.get(file) ?? []));
    }
  }
}

function changesOf(
  sources: readonly { path: string; file: string; text?: string }[],
  texts: ReadonlyMap<string, string>,
): Change[] {
  return sources.flatMap(({ path, file, text: before = '' }) => {
    const after = texts.get(file);
    return after === undefined || after === before ? [] : [{ path, file, before, after }];
  });
}
