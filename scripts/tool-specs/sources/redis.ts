import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Spec } from '../spec.ts';
import { fetchPackage } from './fig.ts';
import { readHelp } from './help.ts';
import { output } from './output.ts';

/** Reads redis-cli: its options from itself, the commands from `@ioredis/commands` (MIT). */
export function fromRedis(): Spec | undefined {
  const help = output(['redis-cli', '--help']);
  const folder = help && fetchPackage('@ioredis/commands');
  if (!folder) return undefined;
  const file = join(folder, 'built/commands.json');
  const names = Object.keys(JSON.parse(readFileSync(file, 'utf8')));
  return { options: readHelp(help), names: new Set(names.filter((name) => !name.includes('|'))) };
}
