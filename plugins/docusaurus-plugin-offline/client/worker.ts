import siteConfig from '@generated/docusaurus.config';
import type { About, ToWorker, Withdrawn } from '../worker/messages.ts';

/** Where the site has its worker. */
export const workerAddress = `${siteConfig.baseUrl}sw.js`;

/** How long a worker may take to answer, in milliseconds: it may have to be started. */
const patience = 10_000;

/** Tells a worker something. */
export function tell(worker: ServiceWorker, message: ToWorker): void {
  worker.postMessage(message);
}

/** Asks a worker what it holds; undefined if it does not answer. */
export function askAbout(worker: ServiceWorker): Promise<About | Withdrawn | undefined> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    setTimeout(() => resolve(undefined), patience);
    const message: ToWorker = 'offline:about';
    worker.postMessage(message, [port2]);
  });
}
