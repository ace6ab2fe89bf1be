import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from './run.ts';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'runbook-watch-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

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
