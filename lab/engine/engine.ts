import { spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { labFolder } from '../inside/address.ts';
import { controlGroup } from './control-groups.ts';

const log = `${labFolder}/engine.log`;

/**
 * Starts a container engine of the lab's own, behind its walls. That of the machine is never asked:
 * what runs there cannot be touched, and what runs here ends with the walls.
 *
 * @throws Error with its last words when it does not come up
 */
export async function startEngine(): Promise<void> {
  mkdirSync(labFolder, { recursive: true, mode: 0o700 });
  const output = openSync(log, 'w');
  const engine = spawn(
    'dockerd',
    [
      // There is one network, made for the lab: no way leads out, and so no rule is needed.
      '--bridge=none',
      '--iptables=false',
      '--ip6tables=false',
      '--ip-forward=false',
      '--exec-opt=native.cgroupdriver=cgroupfs',
      `--cgroup-parent=/${controlGroup}`,
    ],
    { stdio: ['ignore', output, output] },
  );
  let ended = false;
  engine.once('error', () => {
    ended = true;
  });
  engine.once('close', () => {
    ended = true;
  });
  for (let tries = 0; tries < 150 && !ended; tries += 1) {
    if (await answers('info')) return;
    await sleep(200);
  }
  const said = readFileSync(log, 'utf8').trim().split('\n').at(-1);
  throw new Error(`No container engine answers: ${said || 'dockerd cannot be started'}`);
}

/** Whether a call of the client succeeds. */
export function answers(...args: string[]): Promise<boolean> {
  return docker(...args).then(
    () => true,
    () => false,
  );
}

/**
 * One call of the client.
 *
 * @returns what it printed
 * @throws Error with its last words
 */
export function docker(...args: string[]): Promise<string> {
  const child = spawn('docker', args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: 600_000 });
  let said = '';
  for (const from of [child.stdout, child.stderr]) {
    from.on('data', (data: Buffer) => {
      said += data.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) =>
      status === 0
        ? resolve(said.trim())
        : reject(new Error(`docker ${args[0]}: ${said.trim().split('\n').at(-1)}`)),
    );
  });
}
