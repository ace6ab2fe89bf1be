/** The first process inside the walls. What it was told to do stands in its environment. */
import { spawn } from 'node:child_process';
import { writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { loadLab } from '../describe/load.ts';
import { fetchImages } from '../engine/fetch.ts';
import { repository } from '../isolation/start.ts';
import { shellPath } from './address.ts';
import type { BackendName } from './backend.ts';
import { build } from './build.ts';
import { drill } from './drill.ts';
import { inLab, readerEnvironment } from './in-lab.ts';
import { original } from './original.ts';

/** What a lab is started for. */
export type Job =
  | { do: 'fetch'; service: string }
  | { do: 'drill'; service: string; backend: BackendName; page: string; run: number }
  | { do: 'original'; service: string; backend: BackendName; run: number }
  | { do: 'stay'; service: string; backend: BackendName; page?: string; run: number };

const job = JSON.parse(process.env.HANDRAIL_LAB_JOB ?? '{}') as Job;
const say = (text: string) => process.stderr.write(`  ${text}\n`);
const lab = loadLab(join(repository, 'lab'), job.service);
for (const container of lab.containers) {
  for (const [target, source] of Object.entries(container.mounts)) {
    container.mounts[target] = source.replace('{node_modules}', join(repository, 'node_modules'));
  }
}

async function stay({ page, run, backend }: Extract<Job, { do: 'stay' }>): Promise<void> {
  const { lab: standing, versions } = await build(lab, backend, say);
  process.stderr.write(`\n${versions().join('\n')}\n\n`);
  const broken = page === undefined ? undefined : standing.drills[page]?.[run];
  if (broken?.fault) await inLab(broken.fault, 'breaking it');
  if (broken)
    process.stderr.write(
      `${broken.title}. Open the playbook ${job.service}/${page}, and find out.\n`,
    );
  for (const [name, value] of Object.entries({ ...standing.values, ...broken?.values })) {
    if (typeof value === 'string') process.stderr.write(`  <${name}>  ${value}\n`);
  }
  process.stderr.write('\nThis shell is in the lab. exit ends it, and everything in it.\n');
  const variables = Object.entries(readerEnvironment).map(([name, value]) => `${name}='${value}'`);
  writeFileSync(
    shellPath,
    `#!/bin/bash\ncd /root\nexec env -i ${variables.join(' ')} PS1='lab:\\w\\$ ' bash --noprofile --norc -i\n`,
    { mode: 0o755 },
  );
  const shell = spawn(shellPath, { stdio: 'inherit' });
  // Whatever its last command was: leaving it is no failure.
  await new Promise((resolve) => shell.once('close', resolve));
}

try {
  if (job.do === 'fetch') {
    await fetchImages(lab, say);
    process.exit(0);
  }
  if (job.do === 'drill') {
    const result = await drill(lab, job, say);
    writeSync(3, JSON.stringify(result));
    process.exit(0);
  }
  if (job.do === 'original') {
    writeSync(3, JSON.stringify(await original(lab, job, say)));
    process.exit(0);
  }
  await stay(job);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(1);
}
