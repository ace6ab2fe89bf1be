import { dirname } from 'node:path';
import type { Container } from '../../describe/schema.ts';
import type { State } from '../../inside/managed.ts';
import { ask } from '../ask.ts';
import { parseOptions } from '../options.ts';
import { refuse } from '../refuse.ts';
import { fillTemplate } from '../template.ts';
import { dockerTime } from '../time.ts';
import { containerNamed, idOf } from './containers.ts';

export async function inspect(args: string[]): Promise<void> {
  const fail = (what: string) => refuse(`docker inspect ${what}`);
  const { options, words } = parseOptions(args, { '--format': true, '-f': true }, false, fail);
  const format = (options.get('--format') ?? options.get('-f'))?.[0] ?? fail('without --format');
  if (words.length === 0) fail('without a container');
  const compose = await ask({ do: 'compose' });
  for (const word of words) {
    const state = await containerNamed(word);
    const data = dataOf(state, 'file' in compose ? compose.file : undefined);
    process.stdout.write(`${fillTemplate(format, data, fail)}\n`);
  }
}

function dataOf(state: State, composeFile: string | undefined): unknown {
  const { mounts, service } = state.spec as Container;
  return {
    Id: idOf(state),
    Name: `/${state.name}`,
    State: {
      Status: state.status,
      Running: state.status === 'running',
      Pid: state.pid,
      ExitCode: state.status === 'running' ? 0 : state.exitCode,
      // The kernel tells only a control group, and the lab makes none: it limits no memory.
      OOMKilled: false,
      StartedAt: dockerTime(state.startedAt),
      FinishedAt: dockerTime(state.finishedAt),
    },
    Mounts: Object.entries(mounts).map(([Destination, Source]) => ({ Destination, Source })),
    Config: {
      Labels:
        service && composeFile
          ? {
              'com.docker.compose.project.working_dir': dirname(composeFile),
              'com.docker.compose.service': service,
            }
          : {},
    },
  };
}
