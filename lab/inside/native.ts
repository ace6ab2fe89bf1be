import type { Lab } from '../describe/schema.ts';
import { ask } from '../programs/ask.ts';
import { programs } from '../programs/index.ts';
import { installStandIns } from '../stand-ins/install.ts';
import { standInFolder } from './address.ts';
import type { Backend } from './backend.ts';
import { listen } from './socket.ts';
import { Supervisor } from './supervisor.ts';

/** Processes of this machine stand for containers and units, and programs of ours for their commands. */
export async function native(lab: Lab): Promise<Backend> {
  installStandIns(standInFolder);
  for (const { address } of lab.containers) ask('ip', ['address', 'add', address, 'dev', 'lo']);
  const supervisor = new Supervisor(lab, programs);
  await listen(supervisor);
  for (const { spec, environment } of supervisor.states())
    programs[spec.program]?.install?.(spec, environment);
  return {
    versions: () => [],
    start: (name) => supervisor.start(name),
    lastWords: async (name) =>
      supervisor
        .log(name)
        .slice(-10)
        .map(({ text }) => text)
        .join('\n'),
    askAt: () => ask,
  };
}
