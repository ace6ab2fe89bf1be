/**
 * `npm run drill [playbook…]`: breaks each thing in a lab of its own and works through its page.
 * `npm run drill -- --originals`: runs what the sources had, which must fail as the pages say.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LabError, labs, loadLab } from './describe/load.ts';
import { readPage } from './drill/page.ts';
import { makeReceipt } from './drill/receipt.ts';
import type { RunResult } from './drill/result.ts';
import { inWalls } from './in-walls.ts';
import type { Job } from './inside/main.ts';
import { isolation, noWalls, repository } from './isolation/start.ts';
import { needPackages } from './packages.ts';
import { programs } from './programs/index.ts';

const folder = join(repository, 'lab');

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

async function resultOf(job: Job, title: string): Promise<RunResult> {
  const said = await inWalls(job);
  const result = said
    ? (JSON.parse(said) as RunResult)
    : { title, checked: [], failed: 'The lab ended before its time.', versions: [], seconds: 0 };
  const { failed, seconds } = result;
  console.log(failed === undefined ? `  done in ${seconds} s` : `  FAILED: ${failed}`);
  return result;
}

/** Runs what the sources had, and wants it to fail as the pages say. */
async function drillOriginals(service: string): Promise<boolean> {
  const lab = loadLab(folder, service);
  needPackages(lab, programs);
  let well = true;
  for (const [run, { title, page }] of lab.originals.entries()) {
    console.log(`${service}/${page}, as its source had it: ${title}`);
    const { failed } = await resultOf({ do: 'original', service, run }, title);
    well = well && failed === undefined;
  }
  return well;
}

async function drillPage(service: string, name: string): Promise<boolean> {
  const lab = loadLab(folder, service);
  needPackages(lab, programs);
  const page = readPage(join(repository, 'docs'), service, name);
  const runs: RunResult[] = [];
  for (const [run, { title }] of (lab.drills[name] ?? []).entries()) {
    console.log(`${page.id}: ${title}`);
    runs.push(await resultOf({ do: 'drill', service, page: name, run }, title));
  }
  const receipt = makeReceipt(page.id, page.blocks, runs, {
    date: new Date().toISOString().slice(0, 10),
    commit: `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') ? '+' : ''}`,
    backend: 'native',
    isolation,
  });
  const file = join(repository, 'drills', `${page.id}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(receipt, null, 2)}\n`);
  const count = (result: string) => receipt.commands.filter((one) => one.result === result).length;
  console.log(
    `${page.id}: ${count('passed')} passed, ${count('failed')} failed, ${count('declared')} declared, ${count('missing')} not reached, of ${receipt.commands.length}`,
  );
  return runs.every(({ failed }) => failed === undefined) && count('failed') === 0;
}

try {
  const why = noWalls();
  if (why) throw new LabError(why);
  let well = true;
  const args = process.argv.slice(2);
  if (args[0] === '--originals') {
    for (const service of labs(folder)) well = (await drillOriginals(service)) && well;
    process.exit(well ? 0 : 1);
  }
  for (const { service, page } of chosen(args)) {
    well = (await drillPage(service, page)) && well;
  }
  process.exit(well ? 0 : 1);
} catch (error) {
  if (!(error instanceof LabError)) throw error;
  console.error(error.message);
  process.exit(2);
}
