import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type CheckResult, resultOf } from '../result.ts';
import { checkPart } from './check-part.ts';
import type { Common, Done, Part } from './part.ts';

const program = new URL('./worker.js', import.meta.url);

/** Sources that are run as they are have no program for a thread. */
export const hasThreads = existsSync(fileURLToPath(program));

/**
 * Checks parts on several threads at a time, this one among them.
 *
 * @param take told of every part in their order
 */
export async function checkParts(
  parts: readonly Part[],
  common: Common,
  threads: number,
  take: (done: Done) => void,
): Promise<CheckResult> {
  const waiting = [...parts];
  const done = new Map<number, Done>();
  const counts = { files: 0, blocks: 0, commands: 0, links: 0 };
  const found: CheckResult['diagnostics'] = [];
  let next = 0;
  const receive = (one: Done) => {
    done.set(one.index, one);
    for (let ready = done.get(next); ready; ready = done.get(next)) {
      for (const key of ['files', 'blocks', 'commands', 'links'] as const) {
        counts[key] += ready.summary[key];
      }
      for (const each of ready.diagnostics) found.push(each);
      take(ready);
      done.delete(next);
      next += 1;
    }
  };
  const workers = Array.from({ length: threads - 1 }, () => work(waiting, common, receive));
  const own = async () => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      receive(await checkPart(part, common));
      // What the others have said meanwhile wants to be heard.
      await new Promise(setImmediate);
    }
  };
  await Promise.all([...workers, own()]);
  return resultOf(counts, found);
}

function work(waiting: Part[], common: Common, receive: (done: Done) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: common });
    const hand = () => {
      const part = waiting.shift();
      if (part) worker.postMessage(part);
      else worker.terminate().then(() => resolve(), reject);
    };
    worker.on('message', (done: Done) => {
      receive(done);
      hand();
    });
    worker.on('error', reject);
    hand();
  });
}
