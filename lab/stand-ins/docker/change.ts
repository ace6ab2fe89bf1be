import { order } from '../ask.ts';
import { parseOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { containerNamed } from './containers.ts';

/** `docker start`, `stop` and `restart`: each prints the names, as the engine does. */
export async function change(what: 'start' | 'stop' | 'restart', args: string[]): Promise<void> {
  const known: Record<string, boolean> = what === 'start' ? {} : { '-t': true, '--time': true };
  const { options, words } = parseOptions(args, known, false, (one) =>
    refuse(`docker ${what} ${one}`),
  );
  if (words.length === 0) refuse(`docker ${what}: a container was expected.`);
  const seconds = Number((options.get('-t') ?? options.get('--time'))?.[0] ?? 10);
  for (const word of words) {
    const { name } = await containerNamed(word);
    if (what !== 'start') await order({ do: 'stop', name, seconds });
    if (what !== 'stop') await order({ do: 'start', name });
    process.stdout.write(`${word}\n`);
  }
}
