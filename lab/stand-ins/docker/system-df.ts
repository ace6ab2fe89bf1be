import { execFileSync } from 'node:child_process';
import type { Container } from '../../describe/schema.ts';
import { states } from '../ask.ts';
import { refuse } from '../refuse.ts';
import { table } from './containers.ts';

/** `docker system df`: there are no images and no build cache here, but containers and their folders. */
export async function systemDf(args: string[]): Promise<void> {
  if (args.join(' ') !== 'df') refuse(`docker system ${args.join(' ')}`);
  const all = await states('container');
  const running = all.filter(({ status }) => status === 'running').length;
  const folders = [
    ...new Set(all.flatMap(({ spec }) => Object.values((spec as Container).mounts))),
  ];
  const said = execFileSync('du', ['-sch', ...folders], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const size = said.trim().split('\n').at(-1)?.split('\t')[0] ?? '0';
  process.stdout.write(
    table([
      ['TYPE', 'TOTAL', 'ACTIVE', 'SIZE'],
      ['Images', '0', '0', '0'],
      ['Containers', String(all.length), String(running), '0'],
      ['Local Volumes', String(folders.length), String(folders.length), size],
      ['Build Cache', '0', '0', '0'],
    ]),
  );
}
