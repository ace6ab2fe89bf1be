import type { Lab } from '../describe/schema.ts';
import { answers, docker, startEngine } from './engine.ts';

/**
 * Has the lab's engine come up, with all images of a lab, each by its digest.
 *
 * @throws Error when no engine answers, or an image is not there and cannot be fetched
 */
export async function fetchImages(lab: Lab, say: (text: string) => void): Promise<void> {
  await startEngine();
  await docker('compose', 'version');
  for (const image of new Set(lab.containers.map((one) => one.image ?? ''))) {
    if (await answers('image', 'inspect', image)) continue;
    say(`Fetching ${image}`);
    await docker('pull', '--quiet', image);
  }
}
