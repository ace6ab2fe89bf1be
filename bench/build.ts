import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Site } from './sites/variants.ts';

const root = path.resolve(import.meta.dirname, '..');
const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');

/** How long a build took, in milliseconds. */
export interface BuildTime {
  /** By the clock on the wall. */
  wall: number;
  /** Of all its threads together, which other programs on the machine disturb less. */
  cpu: number;
}

// Workers run it too, but all threads share one clock.
const tellCpu = `import { isMainThread } from 'node:worker_threads';
import { writeSync } from 'node:fs';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeSync(3, String((user + system) / 1000));
});`;

/**
 * Builds a site with a cold cache into an empty folder.
 *
 * @param folder of the site, by default this one
 * @throws Error with the build's whole output if it fails
 */
export async function buildSite(out: string, site: Site, folder = root): Promise<BuildTime> {
  const generated = `.docusaurus-bench-${process.pid}`;
  await rm(out, { recursive: true, force: true });
  try {
    return await timed(
      [
        docusaurus,
        'build',
        folder,
        '--out-dir',
        out,
        ...(site.config ? ['--config', site.config] : []),
      ],
      root,
      {
        NODE_ENV: 'production',
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
        NO_COLOR: '1',
        ...site.env,
      },
    );
  } finally {
    await rm(path.join(folder, generated), { recursive: true, force: true });
  }
}

/**
 * Runs a Node program that builds a site.
 *
 * @throws Error with its whole output if it fails
 */
export async function timed(
  args: readonly string[],
  cwd: string,
  env: Record<string, string>,
): Promise<BuildTime> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(tellCpu)}`, ...args],
    { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  let output = '';
  let cpu = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  child.stdio[3]?.on('data', (chunk) => (cpu += chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const wall = performance.now() - start;
  if (code !== 0) throw new Error(`A site does not build (exit code ${code}):\n${output}`);
  return { wall, cpu: Number(cpu) };
}
