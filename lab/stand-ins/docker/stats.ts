import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { State } from '../../inside/managed.ts';
import { states } from '../ask.ts';
import { refuse } from '../refuse.ts';
import { idOf, table } from './containers.ts';

/** `docker stats --no-stream`: what the kernel says of each container's first process. */
export async function stats(args: string[]): Promise<void> {
  if (args.join(' ') !== '--no-stream') refuse(`docker stats ${args.join(' ')}`);
  const running = (await states('container')).filter(({ status }) => status === 'running');
  const before = running.map(ticksOf);
  await sleep(1000);
  const rows = running.map((one, at) => [
    idOf(one),
    one.name,
    // A hundred ticks are a second.
    `${(ticksOf(one) - (before[at] ?? 0)).toFixed(2)}%`,
    `${(Number(/VmRSS:\s+(\d+)/.exec(fileOf(one, 'status'))?.[1] ?? 0) / 1024).toFixed(1)}MiB`,
  ]);
  process.stdout.write(table([['CONTAINER ID', 'NAME', 'CPU %', 'MEM USAGE'], ...rows]));
}

function ticksOf(state: State): number {
  const fields = fileOf(state, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
}

function fileOf({ pid }: State, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
