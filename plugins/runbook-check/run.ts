import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBaseline, parseBaseline, withoutKnown } from './baseline.ts';
import { type CheckResult, check, type Source } from './check.ts';
import { type Config, configName, emptyConfig, parseConfig, UsageError } from './config.ts';
import { decode } from './decode.ts';
import { discover, readSource } from './discover.ts';
import { explain, help, listRules } from './help.ts';
import { type Options, readOptions } from './options.ts';
import { reporters } from './reporters/index.ts';
import { rules } from './rules/index.ts';
import { diskTree } from './tree.ts';

/** What a run is told of the world. */
export interface Surroundings {
  cwd: string;
  color: boolean;
  readStdin(): Promise<Uint8Array>;
}

/** What a run says and how it ends: 0 clean, 1 findings at error level, 2 it could not run. */
export interface Outcome {
  code: 0 | 1 | 2;
  out: string;
  err: string;
}

const ids = rules.map(({ id }) => id);

/** Runs the check as the command line asks. Never throws: what goes wrong is one clear line. */
export async function run(args: readonly string[], world: Surroundings): Promise<Outcome> {
  try {
    const options = readOptions(args, ids);
    if (options.help) return said(help);
    if (options.list) return said(listRules(rules));
    if (options.explain) return said(explain(options.explain, ids));
    return await checkAll(options, world);
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof UsageError) return { code: 2, out: '', err: `runbook-check: ${message}` };
    const err = `runbook-check: it failed for a reason of its own: ${message.split('\n')[0]}`;
    return { code: 2, out: '', err };
  }
}

const said = (out: string): Outcome => ({ code: 0, out, err: '' });

async function checkAll(options: Options, world: Surroundings): Promise<Outcome> {
  const { cwd } = world;
  const config = loadConfig(options, cwd);
  const levels = { ...config, rules: { ...config.rules, ...options.rules } };
  // The command line has the last word, over overrides too.
  const overrides = config.overrides.map((one) => ({
    ...one,
    rules: { ...one.rules, ...options.rules },
  }));
  const paths = options.paths.length > 0 ? options.paths : config.paths;
  const named = paths.length > 0 || options.stdin !== undefined ? paths : ['.'];
  const found = discover(named, cwd, config.ignore);
  const sources = options.stdin ? [await stdin(options.stdin, world)] : lazily(found.files);
  const result = check({
    sources,
    tree: diskTree(found.roots),
    rules,
    config: { ...levels, overrides },
    roots: [...new Set([...found.whole, ...found.roots])],
    today: new Date().toISOString().slice(0, 10),
    whole: found.whole,
  });
  if (options.init) return writeBaseline(result, options, cwd);
  const fresh = withBaseline(result, options.baseline ?? config.baseline, cwd);
  const report = reporters[options.format](fresh, { color: world.color, rules });
  return { code: fresh.summary.errors > 0 ? 1 : 0, out: report, err: '' };
}

function* lazily(files: readonly { path: string; file: string }[]): Generator<Source> {
  for (const file of files) yield readSource(file);
}

async function stdin(name: string, { cwd, readStdin }: Surroundings): Promise<Source> {
  return { path: name, file: resolve(cwd, name), ...decode(await readStdin()) };
}

function loadConfig(options: Options, cwd: string): Config {
  const path = options.config ?? configName;
  const file = resolve(cwd, path);
  if (!options.config && !existsSync(file)) return emptyConfig;
  return parseConfig(readText(file, path), path, ids);
}

function readText(file: string, path: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`${path} cannot be read.`);
  }
}

function withBaseline(result: CheckResult, path: string | undefined, cwd: string): CheckResult {
  if (!path) return result;
  const baseline = parseBaseline(readText(resolve(cwd, path), path), path);
  const diagnostics = withoutKnown(result.diagnostics, baseline, result.lineOf);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const summary = { ...result.summary, errors, warnings: diagnostics.length - errors };
  return { ...result, diagnostics, summary };
}

function writeBaseline(result: CheckResult, options: Options, cwd: string): Outcome {
  const path = options.baseline ?? 'runbook-check.baseline.json';
  const baseline = createBaseline(result.diagnostics, result.lineOf);
  const written = [path];
  write(resolve(cwd, path), baseline, path);
  const config = join(cwd, configName);
  if (!options.config && !existsSync(config)) {
    write(config, { paths: options.paths, baseline: path }, configName);
    written.push(configName);
  }
  const count = result.diagnostics.length;
  return said(`Wrote ${written.join(' and ')}: ${count} findings are known from now on.`);
}

function write(file: string, data: unknown, path: string): void {
  try {
    writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);
  } catch (error) {
    throw new UsageError(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}
