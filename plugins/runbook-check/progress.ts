import type { Surroundings } from './job.ts';

/** What takes shorter needs no progress, and more often than this nobody reads it. */
const patience = 1000;
const interval = 100;

/** Counts files for somebody who waits. */
export function showProgress(
  { progress }: Pick<Surroundings, 'progress'>,
  now = () => performance.now(),
): ((files: number) => void) | undefined {
  if (!progress) return undefined;
  let next = now() + patience;
  return (files) => {
    const time = now();
    if (time < next) return;
    next = time + interval;
    progress(`${files} files …`);
  };
}
