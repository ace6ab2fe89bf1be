import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadServices } from 'remark-runbook';
import type { PlaceholderKind } from 'runbook-model';
import type { Lab } from '../describe/schema.ts';
import { readPage } from '../drill/page.ts';
import type { RunResult } from '../drill/result.ts';
import { Session } from '../drill/session.ts';
import { walk } from '../drill/walk.ts';
import { repository } from '../isolation/start.ts';
import { labFolder } from './address.ts';
import type { BackendName } from './backend.ts';
import { build } from './build.ts';
import { inLab, readerEnvironment, tryInLab } from './in-lab.ts';

/** What there was before the fault. */
const stock = `${labFolder}/stock`;
/** The longest a command of a page may take. */
const seconds = 120;

/** Which run of which page, and on what. */
interface DrillJob {
  service: string;
  backend: BackendName;
  page: string;
  run: number;
}

/**
 * One drill, from an empty root to its end: builds the lab, breaks it, goes through the page, and
 * looks whether the fault is gone and nothing was lost.
 */
export async function drill(
  described: Lab,
  { service, backend, page: name, run: index }: DrillJob,
  say: (text: string) => void,
): Promise<RunResult> {
  const began = Date.now();
  const { lab, versions: versionsOf } = await build(described, backend, say);
  const run = lab.drills[name]?.[index];
  if (!run) throw new Error(`There is no drill ${index + 1} of ${name}.`);
  const docsDir = join(repository, 'docs');
  const page = readPage(docsDir, service, name);
  const found = loadServices(docsDir).find(({ id }) => id === service)?.service;
  const kinds: Record<string, PlaceholderKind> = Object.fromEntries(
    Object.entries(found?.placeholders ?? {}).map(([key, { kind }]) => [key, kind]),
  );
  const versions = versionsOf();
  writeFileSync(stock, await inLab(lab.kept, 'taking stock before the fault'));
  const finish = (checked: RunResult['checked'], failed?: string): RunResult => ({
    title: run.title,
    checked,
    ...(failed !== undefined && { failed }),
    versions,
    seconds: Math.round((Date.now() - began) / 1000),
  });

  if (run.fault) await inLab(run.fault, 'breaking it');
  if (run.seen && !(await until(run.seen))) return finish([], 'The fault does not show.');

  const session = new Session(readerEnvironment, '/root');
  const walked = await walk({
    run,
    page,
    pageNamed: (other) => readPage(docsDir, service, other),
    session,
    values: lab.values,
    kinds,
    on: run.on ?? lab.on,
    beside: inLab,
    seconds,
    pause: 1000,
    say,
  });
  session.close();
  if (walked.failed !== undefined) return finish(walked.checked, walked.failed);
  // Before it is asked whether the fault is gone, for asking may write.
  if (!(await until(`[ "$(${'{'}\n${lab.kept}\n})" = "$(cat ${stock})" ]`))) {
    return finish(walked.checked, 'Not everything is as it was before the fault.');
  }
  if (!(await until(run.gone))) {
    const { output } = await tryInLab(run.gone);
    return finish(walked.checked, `The fault is not gone. ${output.trim()}`);
  }
  return finish(walked.checked);
}

/** Whether a condition comes true within half a minute: what was just started needs a moment. */
async function until(script: string): Promise<boolean> {
  for (let tries = 0; tries < 30; tries += 1) {
    if ((await tryInLab(script)).status === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  return false;
}
