import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from './run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-watch-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

it('watches nothing that a link leads to outside', async () => {
  mkdirSync(join(cwd, 'in'));
  mkdirSync(join(cwd, 'out'));
  writeFileSync(join(cwd, 'in/a.md'), '# A\n');
  symlinkSync('../out', join(cwd, 'in/link'));
  let told = 0;
  let stop = (_?: unknown) => {};
  const ended = run(['.', '--watch'], {
    cwd: join(cwd, 'in'),
    color: false,
    readStdin: async () => new Uint8Array(),
    tell: () => {
      told += 1;
    },
    stopped: new Promise((done) => {
      stop = done;
    }),
  });
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  await pause(1000);
  writeFileSync(join(cwd, 'out/b.md'), '# B\n');
  await pause(600);
  stop();
  await ended;
  expect(told).toBe(1);
});

it('is not woken by what it keeps for the next time', async () => {
  writeFileSync(join(cwd, 'a.md'), '# A\n');
  let told = 0;
  let stop = (_?: unknown) => {};
  const ended = run(['.', '--watch', '--cache-dir', 'kept'], {
    cwd,
    color: false,
    readStdin: async () => new Uint8Array(),
    tell: () => {
      told += 1;
    },
    stopped: new Promise((done) => {
      stop = done;
    }),
  });
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
  // The watcher needs a moment to begin: it is written until it is seen.
  while (told < 2) {
    writeFileSync(join(cwd, 'b.md'), '# B\n');
    await pause(200);
  }
  await pause(1000);
  const settled = told;
  await pause(1000);
  stop();
  await ended;
  expect(told).toBe(settled);
});

it('checks again when a file changes, until it is stopped', async () => {
  writeFileSync(join(cwd, 'a.md'), '[gone](./gone.md)\n');
  const told: { code: number; out: string }[] = [];
  let heard = () => {};
  let stop = (_?: unknown) => {};
  const next = () => new Promise<void>((done) => (heard = done));
  const first = next();
  const ended = run(['.', '--watch'], {
    cwd,
    color: false,
    readStdin: async () => new Uint8Array(),
    tell: (outcome) => {
      told.push(outcome);
      heard();
    },
    stopped: new Promise((done) => {
      stop = done;
    }),
  });
  await first;
  expect(told.map(({ code }) => code)).toEqual([1]);
  const second = next();
  // The watcher needs a moment to begin: it is written until it is seen.
  const timer = setInterval(() => writeFileSync(join(cwd, 'gone.md'), '# Here\n'), 200);
  await second;
  clearInterval(timer);
  expect(told.at(-1)?.code).toBe(0);
  stop();
  expect(await ended).toEqual({ code: 0, out: '', err: '' });
});

it('does not wait where there is nothing to look at', async () => {
  const { code } = await run(['none', '--watch'], {
    cwd,
    color: false,
    readStdin: async () => new Uint8Array(),
  });
  expect(code).toBe(2);
});
