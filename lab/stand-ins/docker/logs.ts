import type { LogLine } from '../../inside/managed.ts';
import { logOf } from '../ask.ts';
import { parseOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { since } from '../time.ts';
import { containerNamed } from './containers.ts';

const known = { '--tail': true, '-n': true, '--since': true, '--timestamps': false, '-t': false };

export async function logs(args: string[]): Promise<void> {
  const fail = (what: string) => refuse(`docker logs ${what}`);
  const { options, words } = parseOptions(args, known, false, fail);
  if (words.length !== 1) fail(words.join(' '));
  const { name } = await containerNamed(words[0]);
  const stamps = options.has('--timestamps') || options.has('-t');
  for (const { stream, text, time } of chosen(await logOf(name), options, fail)) {
    const line = `${stamps ? `${new Date(time).toISOString()} ` : ''}${text}\n`;
    (stream === 'out' ? process.stdout : process.stderr).write(line);
  }
}

/** What `--since` and `--tail` leave of a log. */
export function chosen(
  log: readonly LogLine[],
  options: ReadonlyMap<string, string[]>,
  fail: (what: string) => never,
): LogLine[] {
  const from = options.get('--since')?.at(-1);
  const start = from === undefined ? 0 : (since(from) ?? fail(`--since ${from}`));
  const tail = (options.get('--tail') ?? options.get('-n'))?.at(-1) ?? 'all';
  if (!/^(all|\d+)$/.test(tail)) fail(`--tail ${tail}`);
  const lines = log.filter(({ time }) => time >= start);
  return tail === 'all' ? lines : lines.slice(Math.max(0, lines.length - Number(tail)));
}
