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
  const commands: Record<string, { arity: number }> = JSON.parse(
    readFileSync(join(folder, 'built/commands.json'), 'utf8'),
  );
  const sub = new Map(
    Object.entries(commands)
      .filter(([name]) => !name.includes('|'))
      .map(([name, { arity }]) => [name, { more: operandsOf(arity) }]),
  );
  return { options: readHelp(help), sub };
}

/** Of how many words a command is made, its name with them; below zero: at least so many. */
function operandsOf(arity: number): { operands?: string; most?: number } {
  const count = Math.abs(arity) - 1;
  return {
    // -x: the last comes from the standard input.
    ...(count > 0 && { operands: `${count} unless -x -X` }),
    ...(arity > 0 && { most: count }),
  };
}
