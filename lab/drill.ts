/**
 * `npm run drill [playbook…]`: breaks each thing in a lab of its own and works through its page.
 * `npm run drill -- --originals`: runs what the sources had, which must fail as the pages say.
 * `--native` leaves a container engine out, even where one answers.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { LabError, labs, loadLab } from './describe/load.ts';
import { readPage } from './drill/page.ts';
import { makeReceipt, saveReceipt } from './drill/receipt.ts';
import type { RunResult } from './drill/result.ts';
import { chooseBackend } from './engine/choose.ts';
import { inWalls } from './in-walls.ts';
import type { BackendName } from './inside/backend.ts';
import type { Job } from './inside/main.ts';
import { isolation, noWalls, repository } from './isolation/start.ts';
import { needPackages } from './packages.ts';
import { programs } from './programs/index.ts';

const folder = join(repository, 'lab');
const words = process.argv.slice(2);
const options = words.filter((word) => word.startsWith('--'));

const backends = new Map<string, BackendName>();

/** What stands for the containers of a service; asked once for all its pages. */
async function backendOf(service: string): Promise<BackendName> {
  const known = backends.get(service);
  if (known !== undefined) return known;
  const lab = loadLab(folder, service);
  const backend = options.includes('--native')
    ? 'native'
    : await chooseBackend(service, lab, console.log);
  needPackages(lab, programs, backend);
  backends.set(service, backend);
  return backend;
}

/** What is to be drilled: `database-down`, `lcbp3-dms/database-down`, a service, or everything. */
function chosen(words: readonly string[]): { service: string; page: string }[] {
  const all = labs(folder).flatMap((service) =>
    Object.keys(loadLab(folder, service).drills).map((page) => ({ service, page })),
  );
  const found = words.flatMap((word) => {
    const fit = all.filter(
      ({ service, page }) => word === service || word === page || word === `${service}/${page}`,
    );
    if (fit.length === 0) {
      const known = all.map(({ service, page }) => `${service}/${page}`).join(', ');
      throw new LabError(`There is no drill of "${word}". There are: ${known}`);
    }
    return fit;
  });
  return words.length === 0 ? all : found;
}

function git(...args: string[]): string {
  try {
    return execFileSync('git', args, {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

/** What came of one run; nothing if the lab did not live to tell. */
async function resultOf(job: Exclude<Job, { do: 'fetch' }>): Promise<RunResult | undefined> {
  const said = await inWalls(job, job.backend);
  if (!said) {
    console.log('  FAILED: The lab ended before its time.');
    return undefined;
  }
  const result = JSON.parse(said) as RunResult;
  const { failed, seconds } = result;
  console.log(failed === undefined ? `  done in ${seconds} s` : `  FAILED: ${failed}`);
  return result;
}

/** Runs what the sources had, and wants it to fail as the pages say. */
async function drillOriginals(service: string): Promise<boolean> {
  const lab = loadLab(folder, service);
  const backend = await backendOf(service);
  let well = true;
  for (const [run, { title, page }] of lab.originals.entries()) {
    console.log(`${service}/${page} (${backend}), as its source had it: ${title}`);
    const result = await resultOf({ do: 'original', service, backend, run });
    well = well && result !== undefined && result.failed === undefined;
  }
  return well;
}

async function drillPage(service: string, name: string): Promise<boolean> {
  const lab = loadLab(folder, service);
  const backend = await backendOf(service);
  const page = readPage(join(repository, 'docs'), service, name);
  const runs: RunResult[] = [];
  for (const [run, { title }] of (lab.drills[name] ?? []).entries()) {
    console.log(`${page.id}: ${title}`);
    const result = await resultOf({ do: 'drill', service, backend, page: name, run });
    if (!result) {
      console.log(`${page.id}: not drilled, and its receipt stays as it was.`);
      return false;
    }
    runs.push(result);
  }
  const receipt = makeReceipt(page.id, page.blocks, runs, {
    date: new Date().toISOString().slice(0, 10),
    commit: `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain', '--', '.', ':!drills') ? '+' : ''}`,
    backend,
    isolation,
  });
  saveReceipt(join(repository, 'drills', `${page.id}.json`), receipt);
  const count = (result: string) => receipt.commands.filter((one) => one.result === result).length;
  console.log(
    `${page.id} (${backend}): ${count('passed')} passed, ${count('failed')} failed, ${count('declared')} declared, ${count('missing')} not reached, of ${receipt.commands.length}`,
  );
  return runs.every(({ failed }) => failed === undefined) && count('failed') === 0;
}

try {
  const why = noWalls();
  if (why) throw new LabError(why);
  let well = true;
  const unknown = options.find((option) => option !== '--originals' && option !== '--native');
  if (unknown) throw new LabError(`${unknown} is no option: --originals or --native.`);
  if (options.includes('--originals')) {
    for (const service of labs(folder)) well = (await drillOriginals(service)) && well;
    process.exit(well ? 0 : 1);
  }
  for (const { service, page } of chosen(words.filter((word) => !options.includes(word)))) {
    well = (await drillPage(service, page)) && well;
  }
  process.exit(well ? 0 : 1);
} catch (error) {
  if (!(error instanceof LabError)) throw error;
  console.error(error.message);
  process.exit(2);
}
