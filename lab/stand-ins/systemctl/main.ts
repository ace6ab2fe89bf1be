/** Stands in for `systemctl`, for the calls that playbooks make, over the units of the lab. */
import type { State } from '../../inside/managed.ts';
import { order, states } from '../ask.ts';
import { parseOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { propertiesOf } from './properties.ts';
import { statusText } from './status.ts';

const fail = (what: string): never => refuse(`systemctl ${what}`);

async function unitNamed(name = ''): Promise<State> {
  const found = (await states('unit')).find((one) => one.name === name.replace(/\.service$/, ''));
  if (found) return found;
  process.stderr.write(`Unit ${name}.service could not be found.\n`);
  process.exit(4);
}

const activity = ({ status, result }: State) =>
  status === 'running' ? 'active' : result === 'success' ? 'inactive' : 'failed';

async function show(args: string[]): Promise<void> {
  const { options, words } = parseOptions(args, { '-p': true, '--value': false }, false, fail);
  const unit = await unitNamed(words[0]);
  const known: Record<string, string> = { ActiveState: activity(unit), ...propertiesOf(unit) };
  for (const name of options.get('-p') ?? fail('show without -p')) {
    const value = known[name] ?? fail(`show -p ${name}`);
    process.stdout.write(options.has('--value') ? `${value}\n` : `${name}=${value}\n`);
  }
}

async function begin(name: string): Promise<void> {
  await order({ do: 'start', name });
}

async function end(name: string): Promise<void> {
  await order({ do: 'stop', name, seconds: 20 });
}

async function status(args: string[]): Promise<void> {
  const { words } = parseOptions(args, { '--no-pager': false }, false, fail);
  const unit = /^\d+$/.test(words[0] ?? '')
    ? (await states('unit')).find(({ pid }) => pid === Number(words[0]))
    : await unitNamed(words[0]);
  if (!unit) {
    process.stderr.write(
      `Failed to get unit for PID ${words[0]}: PID does not belong to any loaded unit.\n`,
    );
    process.exit(1);
  }
  process.stdout.write(await statusText(unit, activity(unit)));
  process.exit(unit.status === 'running' ? 0 : 3);
}

const [command = '', ...args] = process.argv.slice(2);
const { name } =
  ['start', 'stop', 'restart', 'reset-failed', 'is-active'].includes(command) && args.length === 1
    ? await unitNamed(args[0])
    : { name: '' };
if (command === 'show') await show(args);
else if (command === 'status') await status(args);
else if (name === '') fail([command, ...args].join(' '));
else if (command === 'start') await begin(name);
else if (command === 'stop') await end(name);
else if (command === 'restart') {
  await end(name);
  await begin(name);
} else if (command === 'reset-failed') await order({ do: 'reset-failed', name });
else {
  const unit = await unitNamed(name);
  process.stdout.write(`${activity(unit)}\n`);
  process.exit(unit.status === 'running' ? 0 : 3);
}
