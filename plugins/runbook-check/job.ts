import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DiskMemory } from './cache/disk-memory.ts';
import type { CheckInput } from './check.ts';
import {
  type Config,
  configName,
  emptyConfig,
  isBelow,
  parseConfig,
  UsageError,
} from './config.ts';
import { decode, largest, megabytes } from './decode.ts';
import { discover, type Found, readSource } from './discover.ts';
import type { Past } from './git.ts';
import type { Options } from './options.ts';
import { slashes } from './paths.ts';
import { rules } from './rules/index.ts';
import type { History } from './site.ts';
import type { Source } from './source.ts';
import { diskTree, type Tree } from './tree.ts';
import { buildId } from './version.ts';

/** What a run is told of the world. */
export interface Surroundings {
  cwd: string;
  color: boolean;
  /** How many columns the terminal has, if it is one. */
  width?: number | undefined;
  readStdin(): Promise<Uint8Array>;
  /** Shows how far it is, if there is somebody to see it; nothing takes it away again. */
  progress?: (text: string | undefined) => void;
  /** With `--watch`: told of every check. */
  tell?: (outcome: { code: number; out: string; err: string }) => void;
  /** With `--watch`: settles when it is to end. */
  stopped?: Promise<unknown>;
}

/** All a check needs, as the command line and the configuration ask for it. */
export interface Job {
  config: Config;
  input: CheckInput;
  /** Where something may be kept for the next run. */
  folder: string | undefined;
  /** Files that may be checked in any order, with the folders rules may look into. */
  spread: { files: Found['files']; treeRoots: readonly string[] } | undefined;
  /** What earlier runs found. */
  memory: DiskMemory | undefined;
  /** Lines for people about what went less well than it could. */
  remarks: string[];
}

/** @throws UsageError when that cannot be done */
export async function createJob(options: Options, world: Surroundings): Promise<Job> {
  const { cwd } = world;
  const config = withOptions(readConfig(options, cwd), options);
  const named = options.paths.length > 0 ? options.paths : config.paths;
  const paths = named.length > 0 || options.stdin !== undefined ? named : ['.'];
  const past = await pastOf(options, cwd, paths);
  const all = discover(paths, cwd, config.ignore);
  const found = past ? await narrowed(all, past) : all;
  const given = options.stdin === undefined ? undefined : await stdin(options.stdin, world);
  const tree = diskTree(found.roots);
  // May be gone through several times.
  const sources = given ? [given] : { [Symbol.iterator]: () => lazily(found.files, tree) };
  const today = new Date().toISOString().slice(0, 10);
  const roots = [...new Set([...found.whole, ...found.roots])];
  const history = past && ofFolders(past, all.whole);
  const [here] = all.roots;
  const { whole } = found;
  const input = { sources, tree, rules, config, roots, today, cwd: here, whole, history };
  const folder = cacheFolder(options, cwd);
  const spread = isRepeatable(options) ? { files: found.files, treeRoots: found.roots } : undefined;
  const job: Job = { config, input, folder, spread, memory: undefined, remarks: [] };
  if (folder && spread) await remember(job, folder, cwd);
  return job;
}

export function readConfig(options: Pick<Options, 'config'>, cwd: string): Config {
  const path = options.config ?? configName;
  const file = resolve(cwd, path);
  if (!options.config && !existsSync(file)) return emptyConfig;
  return parseConfig(
    readText(file, path, options.config !== undefined),
    path,
    rules.map(({ id }) => id),
  );
}

/**
 * @param named on the command line: it may be a pipe then, as the shell makes one of `<(…)`
 * @throws UsageError when it cannot be read
 */
export function readText(file: string, path: string, named: boolean): string {
  try {
    if (named || statSync(file).isFile()) return readFileSync(file, 'utf8');
  } catch {
    // said below
  }
  throw new UsageError(`${path} cannot be read.`);
}

/** The command line has the last word, over overrides too. */
function withOptions(config: Config, { rules: levels }: Options): Config {
  const overrides = config.overrides.map((one) => ({ ...one, rules: { ...one.rules, ...levels } }));
  return { ...config, rules: { ...config.rules, ...levels }, overrides };
}

// What only some runs need is loaded by those: a start is to be quick.

async function pastOf(
  { changedSince }: Options,
  cwd: string,
  paths: readonly string[],
): Promise<Past | undefined> {
  if (changedSince === undefined) return undefined;
  const { openPast } = await import('./git.ts');
  const past = openPast(changedSince, cwd);
  const stray = paths.find((path) => !isBelow(slashes(resolve(cwd, path)), past.top));
  if (stray === undefined) return past;
  throw new UsageError(
    `--changed-since: ${stray} does not stand in the repository of the current folder. Start the check there.`,
  );
}

/** What is gone elsewhere in the repository is not what was asked about. */
function ofFolders(past: Past, folders: readonly string[]): History {
  const isBelow = (file: string) => folders.some((folder) => file.startsWith(`${folder}/`));
  return {
    before: past.before,
    changedFiles: past.changedFiles,
    removedFiles: () => past.removedFiles().filter(isBelow),
  };
}

async function narrowed(all: Found, past: Past): Promise<Found> {
  const { affectedBy } = await import('./affected.ts');
  const affected = affectedBy(past);
  if (!affected) return all;
  const { pages, folders } = affected;
  const files = all.files.filter(
    ({ file }) => pages.has(file) || folders.some((folder) => file.startsWith(`${folder}/`)),
  );
  const whole = folders.filter((folder) =>
    all.whole.some((one) => folder === one || folder.startsWith(`${one}/`)),
  );
  return { files, whole, roots: [...new Set([...all.whole, ...all.roots])] };
}

function* lazily(files: Found['files'], tree: Tree): Generator<Source> {
  for (const file of files) yield readSource(file, tree);
}

async function stdin(name: string, { cwd, readStdin }: Surroundings): Promise<Source> {
  const bytes = await readStdin();
  // Whoever reads it stops when it is more than is read, and nobody knows how much there was.
  const problem = `Standard input has more than ${megabytes(largest)} MB, and no more is read.`;
  const read = bytes.length > largest ? { problem } : decode(bytes);
  return { path: name, file: resolve(cwd, name), ...read };
}

/** Beside what npm keeps there, or where it was said; nowhere where that would be a surprise. */
function cacheFolder({ cache, cacheDir }: Options, cwd: string): string | undefined {
  if (!cache) return undefined;
  if (cacheDir) return resolve(cwd, cacheDir);
  const modules = resolve(cwd, 'node_modules');
  return existsSync(modules) ? resolve(modules, '.cache/runbook-check') : undefined;
}

/** Whether what is found depends on files alone. */
const isRepeatable = ({ changedSince, fix, online, stdin }: Options) =>
  changedSince === undefined && !fix && !online && stdin === undefined;

async function remember(job: Job, folder: string, cwd: string): Promise<void> {
  const build = buildId();
  if (!build) return;
  const { hashOf } = await import('./cache/answers.ts');
  const { DiskMemory } = await import('./cache/disk-memory.ts');
  const { config, input } = job;
  const { whole = [] } = input;
  const { overrides, docsUrl, requiredSections } = config;
  const ids = rules.map(({ id }) => id);
  const settings = [config.rules, overrides, docsUrl, requiredSections, ids];
  const memory = new DiskMemory({
    folder,
    key: hashOf(JSON.stringify([build, process.version, cwd, settings])),
    now: input,
    covers: (file) => whole.some((one) => file.startsWith(`${one}/`)),
    onFailure: (reason) => {
      job.remarks.push(`The cache in ${folder} cannot be written (${reason}); it works without.`);
    },
  });
  job.input = { ...input, memory };
  job.memory = memory;
}
