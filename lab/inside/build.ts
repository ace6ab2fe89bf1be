import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withSecrets } from '../describe/load.ts';
import type { Lab } from '../describe/schema.ts';
import { containers } from '../engine/containers.ts';
import { ask } from '../programs/ask.ts';
import { programs } from '../programs/index.ts';
import { labFolder } from './address.ts';
import type { Backend, BackendName } from './backend.ts';
import { environmentOf } from './env-file.ts';
import { inLab, tryInLab } from './in-lab.ts';
import { native } from './native.ts';

/** How long anything may take to come up, in milliseconds. */
const patience = 60_000;

/** A lab that serves. */
export interface Standing {
  lab: Lab;
  /** Name and version of everything that runs, each once. */
  versions(): string[];
}

/**
 * Builds a lab on the root this process stands on, and starts everything.
 *
 * @param say is told what is being done
 * @throws Error with what did not come up, and its last words
 */
export async function build(
  described: Lab,
  name: BackendName,
  say: (text: string) => void,
): Promise<Standing> {
  const lab = withSecrets(described);
  mkdirSync(labFolder, { recursive: true, mode: 0o700 });
  for (const { path: folder, size } of lab.folders) {
    mkdirSync(folder, { recursive: true });
    if (size) ask('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder]);
  }
  for (const { path: file, text, mode = '0644' } of lab.files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: Number.parseInt(mode, 8) });
  }
  for (const address of Object.values(lab.hosts)) {
    const nodad = address.includes(':') ? ['nodad'] : [];
    ask('ip', ['address', 'add', address, 'dev', 'lo', ...nodad]);
  }
  const hosts = [
    ...lab.containers.map((each) => [each.name, each.address]),
    ...Object.entries(lab.hosts),
  ];
  for (const [host, address] of hosts)
    appendFileSync('/etc/hosts', `${address?.split('/')[0]} ${host}\n`);

  const parts = [...lab.containers, ...lab.units];
  for (const part of parts) programs[part.program]?.prepare?.(part, environmentOf(part));
  const backend = await (name === 'containers' ? containers(lab) : native(lab));
  if (lab.before) await inLab(lab.before, 'making what must be there before');
  for (const part of parts) {
    if ('start' in part && !part.start) continue;
    say(`Starting ${part.name}`);
    await backend.start(part.name);
    const { ready } = programs[part.program] ?? {};
    if (ready) await serving(backend, part.name, ready(part));
  }
  if (lab.fill) await inLab(lab.fill, 'filling the lab');
  return { lab, versions: () => versionsOf(lab, backend) };
}

async function serving(backend: Backend, name: string, test: string): Promise<void> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    if ((await tryInLab(test, 5)).status === 0) return;
    await sleep(200);
  }
  throw new Error(`${name} does not serve. Its last words:\n${await backend.lastWords(name)}`);
}

function versionsOf({ containers: all, units }: Lab, backend: Backend): string[] {
  const parts = new Map([...all, ...units].map(({ program, name }) => [program, name]));
  const said = [...parts].map(
    ([program, name]) => programs[program]?.version(backend.askAt(name)) ?? program,
  );
  return [...said, ...backend.versions()];
}
