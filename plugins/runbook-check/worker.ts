import { parentPort, workerData } from 'node:worker_threads';
import { checkPart } from './parallel/check-part.ts';
import type { Common, Part } from './parallel/part.ts';

/** A thread: it is handed one part after the other, and says what it found in each. */
parentPort?.on('message', async (part: Part) => {
  parentPort?.postMessage(await checkPart(part, workerData as Common));
});
