import { judge, readExpectation } from 'runbook-model';
import type { Lab } from '../describe/schema.ts';
import type { RunResult } from '../drill/result.ts';
import { Session } from '../drill/session.ts';
import type { BackendName } from './backend.ts';
import { build } from './build.ts';
import { inLab, readerEnvironment } from './in-lab.ts';

const seconds = 60;

/**
 * Runs one command as a source had it, on a lab of its own. It passes if it fails as described: that
 * is why the page says something else.
 */
export async function original(
  described: Lab,
  { backend, run }: { backend: BackendName; run: number },
  say: (text: string) => void,
): Promise<RunResult> {
  const began = Date.now();
  const { lab, versions } = await build(described, backend, say);
  const one = lab.originals[run];
  if (!one) throw new Error(`There is no original ${run + 1}.`);
  const against = versions();
  if (one.before) await inLab(one.before, 'before the original');
  const session = new Session(readerEnvironment, '/root');
  await session.run('[ ! -e /root/.key ] || . /root/.key', seconds);
  const outcome = await session.run(one.command.trimEnd(), seconds);
  session.close();
  const { expectation = {}, problems } = readExpectation(one);
  let failed = problems[0] ?? judge(expectation, outcome);
  if (failed === undefined && one.harm) {
    failed = await inLab(one.harm, 'looking for the harm').then(
      () => undefined,
      (error: Error) => error.message,
    );
  }
  return {
    title: one.title,
    checked: [],
    ...(failed !== undefined && { failed }),
    versions: against,
    seconds: Math.round((Date.now() - began) / 1000),
  };
}
