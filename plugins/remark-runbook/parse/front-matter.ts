import ms, { type StringValue } from 'ms';
import { type Signal, signalKinds } from 'runbook-model';
import * as v from 'valibot';
import { didYouMean } from './vocabulary.ts';

/** The front matter keys of ours. Docusaurus' own (`sidebar_position` …) pass untouched. */
const ownKeys = [
  'title',
  'description',
  'severity',
  'signals',
  'owner',
  'reviewed',
  'review_every',
] as const;

const date = v.pipe(
  v.union([v.date(), v.string()], 'a date such as 2026-03-01'),
  v.transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)),
  v.isoDate('a date such as 2026-03-01'),
);

const signal = v.pipe(
  v.record(v.picklist(signalKinds), v.pipe(v.union([v.string(), v.number()]), v.transform(String))),
  v.check((value) => Object.keys(value).length === 1, 'one key'),
);

const signalForm = `one of ${signalKinds.join(', ')} with its value, such as "status: 502"`;

const schema = v.object({
  title: v.optional(v.string('a text')),
  description: v.optional(v.string('a text')),
  severity: v.optional(v.string('an id of the service’s scale')),
  signals: v.optional(
    v.array(
      v.custom<object>((value) => v.safeParse(signal, value).success, signalForm),
      'a list',
    ),
  ),
  owner: v.optional(v.string('a role id')),
  reviewed: v.optional(date),
  review_every: v.optional(v.custom<string>(isDuration, 'a duration such as 90d')),
});

/** What a page says of itself before its text begins. */
export interface FrontMatter {
  title?: string;
  description?: string;
  severity?: string;
  signals: Signal[];
  owner?: string;
  reviewed?: string;
  reviewDue?: string;
}

/** A problem of one front matter key. */
export interface FrontMatterProblem {
  key: string;
  message: string;
}

/**
 * Reads our keys from parsed front matter. What is wrong is reported and left out, never guessed.
 */
export function readFrontMatter(data: Readonly<Record<string, unknown>>): {
  frontMatter: FrontMatter;
  problems: FrontMatterProblem[];
} {
  const problems: FrontMatterProblem[] = [];
  const kept: Record<string, unknown> = {};
  for (const key of ownKeys) {
    if (data[key] === undefined || data[key] === null) continue;
    const result = v.safeParse(schema.entries[key], data[key]);
    if (result.success) kept[key] = result.output;
    else {
      const expected = result.issues[0]?.message ?? 'something else';
      problems.push({
        key,
        message: `"${key}" in the front matter is ${JSON.stringify(data[key])}, but ${expected} was expected.`,
      });
    }
  }
  for (const key of Object.keys(data)) {
    if ((ownKeys as readonly string[]).includes(key)) continue;
    const hint = hintFor(key);
    if (hint.startsWith('Did'))
      problems.push({ key, message: `Unknown key "${key}" in the front matter. ${hint}` });
  }
  const { review_every: every, signals, ...rest } = kept as v.InferOutput<typeof schema>;
  const due = rest.reviewed && every && dueAfter(rest.reviewed, every);
  return {
    frontMatter: {
      ...rest,
      signals: (signals ?? []).flatMap((entry) =>
        Object.entries(entry).map(([kind, value]) => ({ kind, value: String(value) }) as Signal),
      ),
      ...(due ? { reviewDue: due } : {}),
    },
    problems,
  };
}

// Other tools' keys are the same on every page of a folder.
const hints = new Map<string, string>();

function hintFor(key: string): string {
  const hint = hints.get(key) ?? didYouMean(key, ownKeys);
  if (hints.size > 1000) hints.clear();
  hints.set(key, hint);
  return hint;
}

function isDuration(value: unknown): boolean {
  return typeof value === 'string' && parseDuration(value) !== undefined;
}

/** Milliseconds of `30m`, `15 minutes`, `90d`; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const length = ms(text as StringValue);
  return typeof length === 'number' && length > 0 && /[a-z]/i.test(text) ? length : undefined;
}

/** The day so long after another, both `2026-03-01`; nothing for what is no length of time. */
export function dueAfter(isoDate: string, every: string): string | undefined {
  const length = parseDuration(every);
  if (length === undefined) return undefined;
  return new Date(Date.parse(isoDate) + length).toISOString().slice(0, 10);
}
