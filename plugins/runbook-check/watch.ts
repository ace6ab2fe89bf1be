import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { isBelow } from './config.ts';
import { readConfig, type Surroundings } from './job.ts';
import type { Options } from './options.ts';
import { realOf } from './paths.ts';
import type { Outcome } from './run.ts';

/** Editors write a file in several goes. */
const settled = 100;

/** What may change a finding: pages, declarations, images, and the configuration. */
const unread = /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/;

/** What a link leads to is watched under its own name, or stands outside. */
const isLink = (path: string) =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;

/**
 * Checks again whenever a file below what is checked changes, until it is told to stop.
 *
 * @param once checks and says how that ended
 */
export async function watch(
  options: Options,
  world: Surroundings,
  once: () => Promise<Outcome>,
): Promise<Outcome> {
  const { cwd, tell = () => {}, stopped } = world;
  const { paths } = readConfig(options, cwd);
  const named = options.paths.length > 0 ? options.paths : paths;
  let last = await once();
  tell(last);
  // Nothing to look at, or nothing that can be looked at, is not mended by waiting.
  if (last.code === 2) return { ...last, out: '', err: '' };

  // It may come later.
  const placeOf = (path: string) => realOf(resolve(cwd, path)) ?? resolve(cwd, path);
  // What a check itself writes is no reason to check again.
  const cache = options.cacheDir === undefined ? undefined : placeOf(options.cacheDir);
  const ignored = (path: string) =>
    unread.test(path) || isLink(path) || (cache !== undefined && isBelow(path, cache));
  const watcher = watchFiles(
    [...(named.length > 0 ? named : ['.']), options.config ?? 'runbook-check.config.json'].map(
      placeOf,
    ),
    { ignored, ignoreInitial: true },
  );
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const again = async () => {
    last = await once();
    tell(last);
    running = undefined;
  };
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      await running;
      running = again();
    }, settled);
  });
  await stopped;
  clearTimeout(timer);
  await running;
  await watcher.close();
  return { code: last.code, out: '', err: '' };
}
