/**
 * `npm run lab [service] [-- --native] [--break playbook [number]]`: a lab to work in.
 * `npm run lab -- enter`: a second shell in the one that stands.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LabError, labs, loadLab } from './describe/load.ts';
import { chooseBackend } from './engine/choose.ts';
import { inWalls } from './in-walls.ts';
import { innermost } from './innermost.ts';
import { shellPath } from './inside/address.ts';
import { noWalls, repository } from './isolation/start.ts';
import { standing } from './lease.ts';
import { needPackages } from './packages.ts';
import { programs } from './programs/index.ts';

const folder = join(repository, 'lab');
const usage = `npm run lab <${labs(folder).join(' | ')}> [-- [--native] [--break <playbook> [<number>]]]\nnpm run lab -- enter`;

function enter(): number {
  const holder = standing();
  const pid = holder === undefined ? undefined : innermost(holder);
  if (pid === undefined) throw new LabError('No lab stands. Start one: npm run lab <service>');
  if (!existsSync(`/proc/${pid}/root${shellPath}`))
    throw new LabError('The lab is still being built, or is that of a drill: it has no shell.');
  const walls = ['-t', String(pid), '-m', '-n', '-p', '-u', '-i'];
  if (process.getuid?.() !== 0) walls.push('-U', '--preserve-credentials');
  const { status } = spawnSync('nsenter', [...walls, '--', shellPath], { stdio: 'inherit' });
  return status ?? 1;
}

async function start(args: readonly string[], native: boolean): Promise<number> {
  const [service, option, page, number = '1'] = args;
  if (service === undefined || (option !== undefined && option !== '--break'))
    throw new LabError(usage);
  const lab = loadLab(folder, service);
  const run = Number(number) - 1;
  if (option === '--break' && lab.drills[page ?? '']?.[run]?.fault === undefined) {
    const known = Object.entries(lab.drills).flatMap(([name, runs]) =>
      runs.flatMap(({ title, fault }, at) =>
        fault === undefined ? [] : `  --break ${name} ${at + 1}   ${title}`,
      ),
    );
    throw new LabError(`What is to be broken?\n${known.join('\n')}`);
  }
  const why = noWalls();
  if (why) throw new LabError(why);
  const backend = native ? 'native' : await chooseBackend(service, lab, console.error);
  needPackages(lab, programs, backend);
  const said = await inWalls(
    { do: 'stay', service, backend, ...(page !== undefined && { page }), run },
    backend,
  );
  if (said === undefined) throw new LabError('The lab ended before its time.');
  return 0;
}

try {
  const words = process.argv.slice(2);
  const args = words.filter((word) => word !== '--native');
  process.exit(args[0] === 'enter' ? enter() : await start(args, args.length < words.length));
} catch (error) {
  if (!(error instanceof LabError)) throw error;
  console.error(error.message);
  process.exit(2);
}
