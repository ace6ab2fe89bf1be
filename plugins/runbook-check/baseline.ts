import { createHash } from 'node:crypto';
import { isAbsolute, relative } from 'node:path';
import * as v from 'valibot';
import { UsageError } from './config.ts';
import { slashes } from './paths.ts';
import type { Found } from './result.ts';

const schema = v.strictObject({
  version: v.literal(1, 'version 1'),
  findings: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(1))),
});

/** How often each known finding stands in the pages. */
export type Baseline = v.InferOutput<typeof schema>;

/**
 * What a finding is known by: file, rule, message and the words of its line, not the line's number,
 * so that what moves stays known.
 */
function keyOf({ file, rule, message, lineText }: Found, cwd: string): string {
  const hash = createHash('sha256').update(`${message}\n${lineText.trim()}`).digest('hex');
  // A file beside the current folder is shown with its whole name, which other machines do not have.
  const name = isAbsolute(file) ? slashes(relative(cwd, file)) : file;
  return `${name} ${rule} ${hash.slice(0, 16)}`;
}

/** A baseline that knows all of these findings, in a stable order. */
export function createBaseline(diagnostics: readonly Found[], cwd: string): Baseline {
  const counts = new Map<string, number>();
  for (const each of diagnostics) {
    const key = keyOf(each, cwd);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { version: 1, findings: Object.fromEntries(sorted) };
}

/** @throws UsageError when the text is no baseline */
export function parseBaseline(text: string, path: string): Baseline {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new UsageError(`${path} is not JSON. Write a new baseline with --init.`);
  }
  const result = v.safeParse(schema, data);
  if (!result.success) throw new UsageError(`${path} is no baseline. Write a new one with --init.`);
  return result.output;
}

/** The findings a baseline does not know: more of a kind than it counts are new. */
export function withoutKnown(
  diagnostics: readonly Found[],
  baseline: Baseline,
  cwd: string,
): Found[] {
  const left = new Map(Object.entries(baseline.findings));
  return diagnostics.filter((each) => {
    const key = keyOf(each, cwd);
    const known = left.get(key) ?? 0;
    if (known > 0) left.set(key, known - 1);
    return known === 0;
  });
}
