import { resolve } from 'node:path';
import { check } from './check.ts';
import { UsageError } from './config.ts';
import { keepMemoryFlat } from './flat-memory.ts';
import { explain, help, listRules } from './help.ts';
import { createJob, type Job, readText, type Surroundings } from './job.ts';
import { type Options, readOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { reporters } from './reporters/index.ts';
import { type CheckResult, resultOf } from './result.ts';
import { rules } from './rules/index.ts';

/** What a run says and how it ends: 0 clean, 1 findings at error level, 2 it could not run. */
export interface Outcome {
  code: 0 | 1 | 2;
  out: string;
  err: string;
}

const ids = rules.map(({ id }) => id);

/** Runs the check as the command line asks. Never throws: what goes wrong is one clear line. */
export async function run(args: readonly string[], world: Surroundings): Promise<Outcome> {
  return honestly(async () => {
    const options = readOptions(args, ids);
    if (options.help) return said(help);
    if (options.list) return said(listRules(rules));
    if (options.explain) return said(explain(options.explain, ids));
    const once = () => honestly(() => checkOnce(options, world));
    if (!options.watch) return once();
    const { watch } = await import('./watch.ts');
    return watch(options, world, once);
  });
}

async function honestly(action: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await action();
  } catch (error) {
    const { message } = error as Error;
    if (error instanceof UsageError) return { code: 2, out: '', err: `runbook-check: ${message}` };
    const err = `runbook-check: it failed for a reason of its own: ${message.split('\n')[0]}`;
    return { code: 2, out: '', err };
  }
}

const said = (out: string): Outcome => ({ code: 0, out, err: '' });

async function checkOnce(options: Options, world: Surroundings): Promise<Outcome> {
  const job = await createJob(options, world);
  if (options.online) await askAround(job, options, world);
  if (options.init) {
    const { initialise } = await import('./init.ts');
    const { cwd } = world;
    const circumstances = { cwd, configured: job.config.baseline };
    return said(initialise(await look(job, options, world), options, circumstances));
  }
  const known = await baselineOf(options, job.config.baseline, world.cwd);
  if (options.fix) return mend(job, options, world, known);
  return outcomeOf(known(await look(job, options, world)), job, options, world);
}

async function askAround(job: Job, { allowPrivate }: Options, world: Surroundings): Promise<void> {
  const { askForExternals } = await import('./online/externals.ts');
  const external = await askForExternals(job, {
    allowPrivate,
    folder: job.folder,
    onAnswer: (count) => world.progress?.(`${count} addresses …`),
  });
  job.input = { ...job.input, external };
}

async function look(job: Job, { threads }: Options, world: Surroundings): Promise<CheckResult> {
  await keepMemoryFlat(job.spread?.files.length ?? 0);
  const onProgress = showProgress(world);
  const result =
    (await spread(job, threads, onProgress)) ?? (await check({ ...job.input, onProgress }));
  world.progress?.(undefined);
  job.memory?.finish();
  return result;
}

/** Several threads are of use for many files only. */
async function spread(job: Job, threads: number | undefined, onProgress?: (files: number) => void) {
  const few = (job.spread?.files.length ?? 0) < 150;
  if (threads === 1 || (few && threads === undefined)) return undefined;
  const { checkSpread } = await import('./parallel/spread.ts');
  return checkSpread(job, threads, onProgress);
}

async function mend(
  job: Job,
  options: Options,
  world: Surroundings,
  known: (result: CheckResult) => CheckResult,
): Promise<Outcome> {
  const { fixAll } = await import('./fix/fix.ts');
  const { changes, result } = await fixAll(job, known);
  if (options.dryRun) {
    const { diffOf } = await import('./fix/diff.ts');
    return said(diffOf(changes));
  }
  const { writeChange } = await import('./fix/write.ts');
  for (const change of changes) {
    const problem = writeChange(change);
    if (problem) job.remarks.push(problem);
    else job.remarks.push(`Mended ${change.path}.`);
  }
  return outcomeOf(result, job, options, world);
}

function outcomeOf(
  result: CheckResult,
  job: Job,
  options: Options,
  { color, width }: Surroundings,
): Outcome {
  const out = reporters[options.format](result, { color, width, rules });
  const err = job.remarks.map((line) => `runbook-check: ${line}`).join('\n');
  return { code: result.summary.errors > 0 ? 1 : 0, out, err };
}

/** Leaves out what a baseline knows. It is read before anything is checked: it may be broken. */
async function baselineOf(
  { baseline: named }: Options,
  configured: string | undefined,
  cwd: string,
): Promise<(result: CheckResult) => CheckResult> {
  const path = named ?? configured;
  if (!path) return (result) => result;
  const { parseBaseline, withoutKnown } = await import('./baseline.ts');
  const baseline = parseBaseline(readText(resolve(cwd, path), path, named !== undefined), path);
  return (result) => resultOf(result.summary, withoutKnown(result.diagnostics, baseline, cwd));
}
