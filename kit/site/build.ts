import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { KitProblem } from '../problem.ts';
import { type Task, taskVariable } from './task.ts';

const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');

/**
 * Builds a site into a folder: in one language as it is, or with a task as what opens from a disk.
 *
 * @param folder of the site's configuration
 * @param at what time the build is to take for now
 * @throws KitProblem with the end of the build's output if it fails
 */
export async function buildSite(
  folder: string,
  out: string,
  at: Date,
  what: { task: Task } | { locale: string },
): Promise<void> {
  const options =
    'task' in what
      ? ['--config', path.join(import.meta.dirname, 'site.config.ts')]
      : ['--locale', what.locale];
  // Of its own, so that `npm start` and `npm run build` keep theirs; always the same, because the
  // names of modules are made from it.
  const generated = '.docusaurus-kit';
  const { HANDRAIL_KIT: _link, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [docusaurus, 'build', folder, '--out-dir', out, ...options],
    {
      cwd: folder,
      env: {
        ...inherited,
        NODE_ENV: 'production',
        // What is in the cache may depend on what ran before; a kit depends on its files alone.
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
        SOURCE_DATE_EPOCH: String(Math.floor(at.getTime() / 1000)),
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        ...('task' in what && taskVariable(what.task)),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  try {
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    if (code !== 0) {
      throw new KitProblem(
        `The site does not build, so there is no kit of it. "npm run build" shows more.\n\n${reasonIn(output)}`,
      );
    }
  } finally {
    await rm(path.join(folder, generated), { recursive: true, force: true });
  }
}

/** What a build said went wrong, without the calls it went wrong in. */
export function reasonIn(output: string): string {
  const lines = output
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at |^\[INFO\]|^Node version/.test(line));
  return lines.slice(-30).join('\n');
}
