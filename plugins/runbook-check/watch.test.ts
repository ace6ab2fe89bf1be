import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { run } from './run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-watch-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Starts to watch. */
function watching(folder: string, ...options: string[]) {
  const told: { code: number; out: string }[] = [];
  let stop = (_?: unknown) => {};
  const ended = run(['.', '--watch', ...options], {
    cwd: folder,
    color: false,
    readStdin: async () => new Uint8Array(),
    tell: (outcome) => told.push(outcome),
    stopped: new Promise((done) => {
      stop = done;
    }),
  });
  const end = () => {
    stop();
    return ended;
  };
  return { told, end };
}

/** The watcher needs a moment to begin: a file is written until it is seen. */
async function writeUntil(seen: () => boolean, file: string, text: string): Promise<void> {
  while (!seen()) {
    writeFileSync(join(cwd, file), text);
    await pause(200);
  }
}

it('watches nothing that a link leads to outside', { timeout: 30_000 }, async () => {
  mkdirSync(join(cwd, 'in'));
  mkdirSync(join(cwd, 'out'));
  writeFileSync(join(cwd, 'in/a.md'), '# A\n');
  symlinkSync('../out', join(cwd, 'in/link'));
  const { told, end } = watching(join(cwd, 'in'));
  await writeUntil(() => told.length > 1, 'in/b.md', '# B\n');
  await settled(told);
  const before = told.length;
  writeFileSync(join(cwd, 'out/c.md'), '# C\n');
  await pause(1000);
  expect(told).toHaveLength(before);
  await end();
});

// Only the built program keeps what it finds.
it('is not woken by what it keeps for the next time', { timeout: 60_000 }, async () => {
  mkdirSync(join(cwd, 'in'));
  writeFileSync(join(cwd, 'in/a.md'), '# A\n');
  const program = join(import.meta.dirname, 'bin.js');
  const child = spawn(process.execPath, [program, '.', '--watch', '--cache-dir', 'kept'], {
    cwd: join(cwd, 'in'),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const told: string[] = [];
  child.stdout.on('data', (data) => told.push(...(String(data).match(/\d+ errors/g) ?? [])));
  await writeUntil(() => told.length > 1, 'in/b.md', '# B\n');
  await settled(told);
  const before = told.length;
  // It comes whole: two changes might be two checks.
  writeFileSync(join(cwd, 'c.md'), '# C\n');
  renameSync(join(cwd, 'c.md'), join(cwd, 'in/c.md'));
  await expect.poll(() => told.length, { timeout: 10_000 }).toBeGreaterThan(before);
  await settled(told);
  expect(told).toHaveLength(before + 1);
  expect(existsSync(join(cwd, 'in/kept'))).toBe(true);
});

/** Waits until nothing more is told: for ever, if every check is followed by the next. */
async function settled(told: readonly unknown[]): Promise<void> {
  for (let before = -1; before !== told.length; await pause(1500)) before = told.length;
}

it('checks again when a file changes, until it is stopped', { timeout: 30_000 }, async () => {
  writeFileSync(join(cwd, 'a.md'), '[gone](./gone.md)\n');
  const { told, end } = watching(cwd);
  await expect.poll(() => told.map(({ code }) => code)).toEqual([1]);
  await writeUntil(() => told.length > 1, 'gone.md', '# Here\n');
  expect(told.at(-1)?.code).toBe(0);
  expect(await end()).toEqual({ code: 0, out: '', err: '' });
});

it('does not wait where there is nothing to look at', async () => {
  const { code } = await run(['none', '--watch'], {
    cwd,
    color: false,
    readStdin: async () => new Uint8Array(),
  });
  expect(code).toBe(2);
});
