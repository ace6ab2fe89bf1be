/** Stands in for `docker`, for the calls that playbooks make, over the containers of the lab. */
import { refuse } from '../refuse.ts';
import { change } from './change.ts';
import { compose } from './compose.ts';
import { exec } from './exec.ts';
import { inspect } from './inspect.ts';
import { logs } from './logs.ts';
import { ps } from './ps.ts';
import { stats } from './stats.ts';
import { systemDf } from './system-df.ts';

const [command = '', ...args] = process.argv.slice(2);
const commands: Record<string, (args: string[]) => Promise<void>> = {
  compose,
  exec,
  inspect,
  logs,
  ps,
  stats,
  start: (rest) => change('start', rest),
  stop: (rest) => change('stop', rest),
  restart: (rest) => change('restart', rest),
  system: systemDf,
};
const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
if (!run) refuse(`docker ${command}: not one of ${Object.keys(commands).join(', ')}.`);
await run(args);
