import { states } from '../ask.ts';
import { parseOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { fillTemplate } from '../template.ts';
import { idOf, statusOf, table } from './containers.ts';

export async function ps(args: string[]): Promise<void> {
  const known = {
    '-a': false,
    '--all': false,
    '--filter': true,
    '-f': true,
    '--format': true,
    '-q': false,
  };
  const fail = (what: string) => refuse(`docker ps ${what}`);
  const { options, words } = parseOptions(args, known, false, fail);
  if (words[0]) fail(words[0]);
  const names = [...(options.get('--filter') ?? []), ...(options.get('-f') ?? [])].map((filter) =>
    filter.startsWith('name=') ? filter.slice(5) : fail(`--filter ${filter}`),
  );
  const all = options.has('-a') || options.has('--all');
  const found = (await states('container')).filter(
    (one) => (all || one.status === 'running') && names.every((name) => one.name.includes(name)),
  );
  const format = options.get('--format')?.[0];
  if (format !== undefined) {
    for (const one of found) {
      const data = { Names: one.name, Status: statusOf(one), ID: idOf(one) };
      process.stdout.write(`${fillTemplate(format, data, fail)}\n`);
    }
  } else if (options.has('-q')) {
    process.stdout.write(found.map((one) => `${idOf(one)}\n`).join(''));
  } else {
    const rows = found.map((one) => [idOf(one), one.spec.program, statusOf(one), one.name]);
    process.stdout.write(table([['CONTAINER ID', 'IMAGE', 'STATUS', 'NAMES'], ...rows]));
  }
}
