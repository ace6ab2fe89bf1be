import * as v from 'valibot';
import { didYouMean } from './nearest.ts';
import type { Level, Rule } from './rule.ts';

const level = v.picklist(['off', 'warn', 'error'], 'off, warn or error');
const rules = v.record(v.string(), level);
const path = v.string('a path');
const paths = v.array(path, 'a list of paths');
const about = v.description;

/** The schema of the configuration, which editors get as config.schema.json. */
export const configSchema = v.strictObject({
  $schema: v.optional(v.string()),
  paths: v.optional(v.pipe(paths, about('Files and folders to check when none are named.')), []),
  ignore: v.optional(v.pipe(paths, about('Folders and files that are left out.')), []),
  rules: v.optional(v.pipe(rules, about('The level of rules, by their ids.')), {}),
  overrides: v.optional(
    v.pipe(
      v.array(v.strictObject({ paths, rules })),
      about('Other levels below some paths; the last that fits counts.'),
    ),
    [],
  ),
  requiredSections: v.optional(
    v.pipe(
      v.array(v.string('a heading'), 'a list of headings'),
      about('Headings that every playbook must have, in any case.'),
    ),
    [],
  ),
  baseline: v.optional(v.pipe(path, about('Findings of this file are known and not reported.'))),
  docsUrl: v.optional(
    v.pipe(
      v.string('an address'),
      about('Where the pages of the rules stand, for the links in reports.'),
    ),
  ),
});

/** What `runbook-check.config.json` says. */
export type Config = v.InferOutput<typeof configSchema>;

export const configName = 'runbook-check.config.json';
export const emptyConfig: Config = v.parse(configSchema, {});

/** Something the check cannot run with, in one line for people. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * Reads a configuration.
 *
 * @throws UsageError naming the file, what was found and what was expected
 */
export function parseConfig(text: string, path: string, ruleIds: readonly string[]): Config {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}`);
  }
  const result = v.safeParse(configSchema, Array.isArray(data) ? undefined : data);
  if (!result.success) throw new UsageError(`${path}: ${explain(result.issues[0])}`);
  const config = result.output;
  for (const set of [config.rules, ...config.overrides.map((one) => one.rules)]) {
    for (const id of Object.keys(set)) requireRule(id, ruleIds, `${path}: `);
  }
  return config;
}

/** @throws UsageError when no rule has this id */
export function requireRule(id: string, ruleIds: readonly string[], where = ''): void {
  if (ruleIds.includes(id)) return;
  const hint = didYouMean(id, ruleIds) || 'runbook-check --list names all rules.';
  throw new UsageError(`${where}no rule is called "${id}". ${hint}`);
}

function explain(issue: v.InferIssue<typeof configSchema>): string {
  const where = issue.path?.map(({ key }) => String(key)).join('.') ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const key = String(issue.path?.at(-1)?.key);
    const known = Object.keys(configSchema.entries);
    return `unknown key "${key}". ${didYouMean(key, known) || `Known are ${known.join(', ')}.`}`;
  }
  if (!where) return 'an object was expected.';
  return `"${where}" is ${JSON.stringify(issue.input)}, but ${expected(issue)} was expected.`;
}

const expected = ({ message, expected: type }: { message: string; expected: string | null }) =>
  message.startsWith('Invalid') ? String(type) : message;

/** The level of a rule for one file. */
export function levelFor(config: Config, rule: Rule, path: string): Level {
  let found: Level = config.rules[rule.id] ?? rule.level;
  if (config.overrides.length === 0) return found;
  for (const { paths, rules: levels } of config.overrides) {
    if (paths.some((one) => isBelow(path, one))) found = levels[rule.id] ?? found;
  }
  return found;
}

/** Whether a path is this folder or file, or stands below it. */
export function isBelow(path: string, folder: string): boolean {
  const clean = folder.replace(/^\.\//, '').replace(/\/$/, '');
  return path === clean || path.startsWith(`${clean}/`) || clean === '.';
}
