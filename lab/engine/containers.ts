import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Container, Lab } from '../describe/schema.ts';
import { labFolder, standInFolder } from '../inside/address.ts';
import type { Backend } from '../inside/backend.ts';
import { ask } from '../programs/ask.ts';
import { programs } from '../programs/index.ts';
import { composeFile, network, serviceOf } from './compose-file.ts';
import { docker, startEngine } from './engine.ts';

/** For whoever breaks something: the process of a container, and what it was started with. */
const labCommand = `#!/bin/bash
case $1 in
  pid) docker inspect --format '{{.State.Pid}}' "$2" ;;
  env) docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' "$2" | sed -n "s/^$3=//p" ;;
  *) exit 64 ;;
esac
`;

/** Real containers, of an engine that nobody else has. */
export async function containers(lab: Lab): Promise<Backend> {
  await startEngine();
  await removeAll();
  mkdirSync(standInFolder, { recursive: true });
  writeFileSync(join(standInFolder, 'lab'), labCommand, { mode: 0o755 });
  const [first] = lab.containers;
  const subnet = `${first?.address.replace(/\.\d+$/, '.0')}/24`;
  await docker('network', 'create', '--subnet', subnet, network);

  // What belongs to no compose project of the service stands in one of the lab.
  const files = new Map<string, Container[]>();
  const own = lab.compose_file ?? '';
  const other = join(labFolder, 'elsewhere', 'compose.yml');
  for (const one of lab.containers) {
    const file = one.service ? own : other;
    files.set(file, [...(files.get(file) ?? []), one]);
  }
  for (const [file, some] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, composeFile(some, programs));
  }
  const named = (name: string) => lab.containers.find((one) => one.name === name) as Container;
  const engine = await docker('version', '--format', '{{.Server.Version}}');
  const compose = await docker('compose', 'version', '--short');
  return {
    versions: () => [
      `Docker ${engine}, Compose ${compose}`,
      ...new Set(lab.containers.map(({ image }) => image ?? '')),
    ],
    async start(name) {
      const file = named(name).service ? own : other;
      await docker('compose', '-f', file, 'up', '-d', '--no-deps', serviceOf(named(name)));
    },
    lastWords: (name) => docker('logs', '--tail', '10', name),
    askAt: (name) => (program, args, input) =>
      ask('docker', ['exec', '-i', name, program, ...args], input),
  };
}

/** What an earlier lab left. The engine is the lab's own: nothing in it is anybody else's. */
async function removeAll(): Promise<void> {
  const left = (await docker('ps', '-aq')).split('\n').filter(Boolean);
  if (left.length > 0) await docker('rm', '-fv', ...left);
}
