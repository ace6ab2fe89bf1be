import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createBaseline, parseBaseline } from './baseline.ts';
import { configName, isBelow, UsageError } from './config.ts';
import type { Options } from './options.ts';
import { realOf, slashes } from './paths.ts';
import type { CheckResult } from './result.ts';

/** The address the schema of the configuration has for editors. */
const schema = './node_modules/runbook-check/config.schema.json';
const usual = 'runbook-check.baseline.json';

/** Where it is written, and what is there already. */
interface Circumstances {
  cwd: string;
  /** The baseline that the configuration names. */
  configured: string | undefined;
}

/**
 * Writes a baseline that knows all findings of today, and a configuration if there is none.
 *
 * @returns what was done, for people
 * @throws UsageError when a file cannot be written, or is nothing that may be written over
 */
export function initialise(
  result: CheckResult,
  options: Options,
  { cwd, configured }: Circumstances,
): string {
  const path = options.baseline ?? configured ?? usual;
  const file = resolve(cwd, path);
  if (!options.baseline && configured) requireInside(cwd, file, path);
  requireBaseline(file, path);
  const config = join(cwd, configName);
  const isNew = !options.config && !existsSync(config) && !exists(config, configName);
  write(file, createBaseline(result.diagnostics, cwd), path);
  if (isNew) {
    const $schema = existsSync(join(cwd, schema)) ? { $schema: schema } : {};
    const rules = Object.keys(options.rules).length > 0 ? { rules: options.rules } : {};
    write(config, { ...$schema, paths: options.paths, ...rules, baseline: path }, configName);
  }
  const count = result.diagnostics.length;
  const known = count === 1 ? '1 finding is known' : `${count} findings are known`;
  const written = `Wrote ${path}${isNew ? ` and ${configName}` : ''}: ${known} from now on.`;
  if (isNew || path === configured) return written;
  return `${written} Add "baseline": ${JSON.stringify(path)} to ${options.config ?? configName}.`;
}

/** A configuration comes with a folder of somebody else's: it has no say about what is beside it. */
function requireInside(cwd: string, file: string, path: string): void {
  const folder = realOf(dirname(file));
  if (folder !== undefined && isBelow(slashes(folder), slashes(realOf(cwd) ?? cwd))) return;
  throw new UsageError(`${path} stands outside the current folder: name it with --baseline.`);
}

/** An older baseline is written over, and nothing else. */
function requireBaseline(file: string, path: string): void {
  if (!exists(file, path)) return;
  try {
    parseBaseline(readFileSync(file, 'utf8'), path);
  } catch {
    throw new UsageError(`${path} is there and is no baseline, so it is left alone.`);
  }
}

/** @throws UsageError for a link: what it leads to is not ours to write */
function exists(file: string, path: string): boolean {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink()) {
    throw new UsageError(`${path} is a link, and is not written through.`);
  }
  return stat !== undefined;
}

function write(file: string, data: unknown, path: string): void {
  try {
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
