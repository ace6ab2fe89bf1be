import { resolve } from 'node:path';
import { watch as watchFiles } from 'chokidar';
import { readConfig, type Surroundings } from './job.ts';
import type { Options } from './options.ts';
import type { Outcome } from './run.ts';

/** Editors write a file in several goes. */
const settled = 100;

/** What may change a finding: pages, declarations, images, and the configuration. */
const ignored = (path: string) => /(?:^|[\\/])(?:node_modules|\.git)(?:[\\/]|$)/.test(path);

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

  const watcher = watchFiles(
    [...(named.length > 0 ? named : ['.']), options.config ?? 'runbook-check.config.json'].map(
      (path) => resolve(cwd, path),
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
