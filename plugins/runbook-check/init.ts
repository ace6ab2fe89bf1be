import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBaseline } from './baseline.ts';
import { configName, UsageError } from './config.ts';
import type { Options } from './options.ts';
import type { CheckResult } from './result.ts';

/** The address the schema of the configuration has for editors. */
const schema = './node_modules/runbook-check/config.schema.json';

/**
 * Writes a baseline that knows all findings of today, and a configuration if there is none.
 *
 * @returns what was done, for people
 * @throws UsageError when a file cannot be written
 */
export function initialise(result: CheckResult, options: Options, cwd: string): string {
  const path = options.baseline ?? 'runbook-check.baseline.json';
  const written = [path];
  write(resolve(cwd, path), createBaseline(result.diagnostics), path);
  const config = join(cwd, configName);
  if (!options.config && !existsSync(config)) {
    const $schema = existsSync(join(cwd, schema)) ? { $schema: schema } : {};
    write(config, { ...$schema, paths: options.paths, baseline: path }, configName);
    written.push(configName);
  }
  const count = result.diagnostics.length;
  return `Wrote ${written.join(' and ')}: ${count} findings are known from now on.`;
}

function write(file: string, data: unknown, path: string): void {
  try {
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
