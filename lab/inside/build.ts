import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { withSecrets } from '../describe/load.ts';
import type { Lab } from '../describe/schema.ts';
import { ask } from '../programs/ask.ts';
import { programs } from '../programs/index.ts';
import { installStandIns } from '../stand-ins/install.ts';
import { labFolder, standInFolder } from './address.ts';
import { path } from './command.ts';
import { listen } from './socket.ts';
import { Supervisor } from './supervisor.ts';

/** Whoever works in the lab finds the stand-ins first. */
export const readerEnvironment = {
  PATH: `${standInFolder}:${path}`,
  HOME: '/root',
  LANG: 'C.UTF-8',
  TERM: process.env.TERM ?? 'dumb',
};

/** A lab that serves. */
export interface Standing {
  lab: Lab;
  supervisor: Supervisor;
}

/**
 * Builds a lab on the root this process stands on, and starts everything.
 *
 * @param say is told what is being done
 * @throws Error with what did not come up, and its last words
 */
export async function build(described: Lab, say: (text: string) => void): Promise<Standing> {
  const lab = withSecrets(described);
  mkdirSync(labFolder, { recursive: true, mode: 0o700 });
  installStandIns(standInFolder);
  for (const { path: folder, size } of lab.folders) {
    mkdirSync(folder, { recursive: true });
    if (size) ask('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder]);
  }
  for (const { path: file, text, mode = '0644' } of lab.files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text, { mode: Number.parseInt(mode, 8) });
  }
  const hosts = [
    ...lab.containers.map(({ name, address }) => [name, address]),
    ...Object.entries(lab.hosts),
  ];
  for (const [name, address] of hosts) {
    if (!address || !name) continue;
    ask('ip', [
      'address',
      'add',
      address,
      'dev',
      'lo',
      ...(address.includes(':') ? ['nodad'] : []),
    ]);
    appendFileSync('/etc/hosts', `${address.split('/')[0]} ${name}\n`);
  }
  const supervisor = new Supervisor(lab, programs);
  await listen(supervisor);
  for (const state of supervisor.states()) {
    programs[state.spec.program]?.prepare?.(state.spec, state.environment);
  }
  if (lab.before) await inLab(lab.before, 'making what must be there before');
  for (const { name, spec } of supervisor.states()) {
    if ('start' in spec && !spec.start) continue;
    say(`Starting ${name}`);
    await supervisor.start(name);
    const { ready } = programs[spec.program] ?? {};
    if (ready) await serving(supervisor, name, ready(spec));
  }
  if (lab.fill) await inLab(lab.fill, 'filling the lab');
  return { lab, supervisor };
}

async function serving(supervisor: Supervisor, name: string, test: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await tryInLab(test)).status === 0) return;
    await sleep(200);
  }
  const last = supervisor
    .log(name)
    .slice(-10)
    .map(({ text }) => text);
  throw new Error(`${name} does not serve. Its last words:\n${last.join('\n')}`);
}

/**
 * Runs bash in the lab, not as the reader of a page but as whoever built it. Never synchronous: the
 * stand-ins it calls are answered by this very process.
 */
export function tryInLab(script: string): Promise<{ status: number; output: string }> {
  const child = spawn('bash', ['-c', `set -eu -o pipefail\n${script}`], {
    env: readerEnvironment,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
    killSignal: 'SIGKILL',
  });
  let output = '';
  for (const from of [child.stdout, child.stderr]) {
    from.on('data', (data: Buffer) => {
      output += data.toString();
    });
  }
  return new Promise((resolve) =>
    child.once('close', (status) => resolve({ status: status ?? 137, output })),
  );
}

/**
 * The same, for what must succeed.
 *
 * @returns what it printed
 * @throws Error with its last words
 */
export async function inLab(script: string, doing: string): Promise<string> {
  const { status, output } = await tryInLab(script);
  if (status !== 0)
    throw new Error(`${doing}: ended with ${status}\n${output.trim().slice(-1000)}`);
  return output;
}

/** Name and version of everything that runs, each once. */
export function versionsOf({ containers, units }: Lab): string[] {
  const used = new Set([...containers, ...units].map(({ program }) => program));
  return [...used].map((name) => programs[name]?.version() ?? name);
}
