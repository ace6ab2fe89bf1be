import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDocument } from 'yaml';
import type { State } from '../../inside/managed.ts';
import { ask, logOf, order, states } from '../ask.ts';
import { runInContainer } from '../in-container.ts';
import { parseOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { idOf, serviceOf, statusOf, table } from './containers.ts';
import { chosen } from './logs.ts';

const fail = (what: string): never => refuse(`docker compose ${what}`);

/** `docker compose`, for the one project of the lab. */
export async function compose(args: string[]): Promise<void> {
  const { options, words } = parseOptions(
    args,
    { '--project-directory': true, '-f': true },
    true,
    fail,
  );
  await mustBeOurs(options.get('-f')?.[0], options.get('--project-directory')?.[0]);
  const [command = '', ...rest] = words;
  const project = (await states('container')).filter((one) => serviceOf(one) !== undefined);
  switch (command) {
    case 'config':
      return config(rest);
    case 'ps':
      return list(rest, project);
    case 'logs':
      return logs(rest, project);
    case 'exec':
      return exec(rest, project);
    case 'up':
      return up(rest, project);
    case 'start':
    case 'stop':
    case 'restart':
      return change(command, rest, project);
    default:
      fail(command);
  }
}

async function mustBeOurs(file: string | undefined, folder: string | undefined): Promise<void> {
  const answer = await ask({ do: 'compose' });
  const ours = 'file' in answer ? answer.file : undefined;
  if (ours !== undefined && (file === ours || (file === undefined && folder === dirname(ours))))
    return;
  process.stderr.write('no configuration file provided: not found\n');
  process.exit(14);
}

function wanted(words: readonly string[], project: readonly State[]): State[] {
  for (const word of words) {
    if (project.some((one) => serviceOf(one) === word)) continue;
    process.stderr.write(`no such service: ${word}\n`);
    process.exit(1);
  }
  return project.filter((one) => words.length === 0 || words.includes(serviceOf(one) ?? ''));
}

async function config(args: string[]): Promise<void> {
  if (args.join(' ') !== '--quiet') fail(`config ${args.join(' ')}`);
  const answer = await ask({ do: 'compose' });
  const { errors } = parseDocument(readFileSync(('file' in answer && answer.file) || '', 'utf8'));
  if (errors.length === 0) return;
  process.stderr.write(`${errors[0]?.message}\n`);
  process.exit(15);
}

function list(args: string[], project: readonly State[]): void {
  const { options, words } = parseOptions(args, { '-a': false, '-q': false }, false, fail);
  const shown = wanted(words, project).filter(
    ({ status }) => options.has('-a') || status === 'running',
  );
  if (options.has('-q')) process.stdout.write(shown.map((one) => `${idOf(one)}\n`).join(''));
  else {
    const rows = shown.map((one) => [one.name, serviceOf(one) ?? '', statusOf(one)]);
    process.stdout.write(table([['NAME', 'SERVICE', 'STATUS'], ...rows]));
  }
}

async function logs(args: string[], project: readonly State[]): Promise<void> {
  const known = { '--no-color': false, '--timestamps': false, '--tail': true, '--since': true };
  const { options, words } = parseOptions(args, known, false, fail);
  for (const one of wanted(words, project)) {
    for (const { text, time } of chosen(await logOf(one.name), options, fail)) {
      const stamp = options.has('--timestamps') ? `${new Date(time).toISOString()} ` : '';
      process.stdout.write(`${one.name}  | ${stamp}${text}\n`);
    }
  }
}

function exec(args: string[], project: readonly State[]): void {
  const { options, words } = parseOptions(args, { '-T': false }, true, fail);
  if (!options.has('-T')) fail('exec without -T');
  const [service = '', ...command] = words;
  const [one] = wanted([service], project);
  if (one) runInContainer(one, command, { stdin: true, variables: [] });
}

async function up(args: string[], project: readonly State[]): Promise<void> {
  const known = {
    '-d': false,
    '--no-recreate': false,
    '--force-recreate': false,
    '--no-deps': false,
  };
  const { options, words } = parseOptions(args, known, false, fail);
  if (!options.has('-d')) fail('up without -d');
  for (const { name, status } of wanted(words, project)) {
    if (options.has('--force-recreate')) await order({ do: 'recreate', name });
    else await order({ do: 'start', name });
    const running = status === 'running' && !options.has('--force-recreate');
    process.stderr.write(` Container ${name}  ${running ? 'Running' : 'Started'}\n`);
  }
}

async function change(what: string, args: string[], project: readonly State[]): Promise<void> {
  const { options, words } = parseOptions(args, { '-t': true }, false, fail);
  const seconds = Number(options.get('-t')?.[0] ?? 10);
  for (const { name } of wanted(words, project)) {
    if (what !== 'start') await order({ do: 'stop', name, seconds });
    if (what !== 'stop') await order({ do: 'start', name });
    process.stderr.write(` Container ${name}  ${what === 'stop' ? 'Stopped' : 'Started'}\n`);
  }
}
