import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { baseOf, routesOf } from './routes.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A built site on disk. */
export interface BuiltSite {
  folder: string;
  /** Its `baseUrl`. */
  base: string;
  /** Paths of all its pages, base included. */
  routes: string[];
  /** What the build printed; empty for a site that was built before. */
  log: string;
  /** Deletes what was built; a site that was built before stays. */
  remove(): Promise<void>;
}

/**
 * Builds a site into a folder of its own outside the tree, or takes a built one.
 *
 * @param given a folder with a built site; nothing is built then.
 * @param source the folder of the site's configuration; by default this project.
 * @throws an error that holds the build's whole output if the build fails.
 */
export async function builtSite(given?: string, source = root): Promise<BuiltSite> {
  if (given) return describeSite(path.resolve(given), '', async () => {});

  const folder = await mkdtemp(path.join(tmpdir(), 'handrail-site-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    return describeSite(folder, await build(source, folder), remove);
  } catch (error) {
    await remove();
    throw error;
  }
}

function describeSite(folder: string, log: string, remove: () => Promise<void>): BuiltSite {
  const base = baseOf(folder);
  return { folder, base, routes: routesOf(folder, base), log, remove };
}

function build(source: string, folder: string): Promise<string> {
  const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');
  const child = spawn(process.execPath, [docusaurus, 'build', '--out-dir', folder], {
    cwd: source,
    env: {
      ...process.env,
      // The test runner's NODE_ENV would give React's development build.
      NODE_ENV: 'production',
      // The cache does not know every file a page is made of (service.yml): no stale pages here.
      DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      // A `docusaurus start` that runs at the same time keeps its own files.
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-e2e',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`The site does not build (exit code ${code}):\n${output}`));
    });
  });
}
