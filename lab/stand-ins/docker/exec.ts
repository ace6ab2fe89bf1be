import { runInContainer } from '../in-container.ts';
import { parseOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { containerNamed } from './containers.ts';

export async function exec(args: string[]): Promise<void> {
  const known = { '-i': false, '-e': true };
  const { options, words } = parseOptions(args, known, true, (what) =>
    refuse(`docker exec ${what}`),
  );
  const [name, ...command] = words;
  if (command.length === 0) refuse('docker exec: a command was expected.');
  runInContainer(await containerNamed(name), command, {
    stdin: options.has('-i'),
    variables: passedOn(options.get('-e') ?? []),
  });
}

/** `NAME` takes the caller's value, if there is one. */
function passedOn(variables: readonly string[]): string[] {
  return variables.flatMap((variable) => {
    if (variable.includes('=')) return [variable];
    const value = process.env[variable];
    return value === undefined ? [] : [`${variable}=${value}`];
  });
}
