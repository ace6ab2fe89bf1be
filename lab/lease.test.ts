import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { standing, takeLease } from './lease.ts';

let base: string;
let sleeper: ChildProcess;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'handrail-lease-'));
  sleeper = spawn('sleep', ['60']);
});
afterEach(() => {
  sleeper.kill('SIGKILL');
  rmSync(base, { recursive: true, force: true });
});

const file = () => join(base, 'lease.json');
const startOf = (pid: number) =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')[19] ?? '';
const gone = { pid: 2 ** 22 + 1, start: '1' };
const isAlive = () => sleeper.exitCode === null && sleeper.signalCode === null;
const ended = () => new Promise((resolve) => sleeper.once('close', resolve));

describe.runIf(process.platform === 'linux')('the lease', () => {
  it('is there for one lab at a time, and leaves nothing when it is given back', () => {
    const held = takeLease(base);
    expect(existsSync(held.folder)).toBe(true);
    expect(() => takeLease(base)).toThrow(/stands already/);
    held.release();
    expect(readdirSync(base)).toEqual([]);
    takeLease(base).release();
  });

  it('knows the process that holds the lab', () => {
    const held = takeLease(base);
    held.holds(sleeper.pid ?? 0);
    expect(standing(base)).toBe(sleeper.pid);
    held.release();
    expect(standing(base)).toBeUndefined();
  });

  it('removes what a killed lab left, and ends what ran of it', async () => {
    const pid = sleeper.pid ?? 0;
    const folder = mkdtempSync(join(base, 'root-'));
    writeFileSync(
      file(),
      JSON.stringify({ ...gone, folder, inside: { pid, start: startOf(pid) } }),
    );
    const end = ended();
    takeLease(base).release();
    await end;
    expect(sleeper.signalCode).toBe('SIGKILL');
    expect(existsSync(folder)).toBe(false);
  });

  it('leaves a process alone that only has the number of one of its own', () => {
    const folder = mkdtempSync(join(base, 'root-'));
    writeFileSync(
      file(),
      JSON.stringify({ ...gone, folder, inside: { pid: sleeper.pid, start: '1' } }),
    );
    takeLease(base).release();
    expect(isAlive()).toBe(true);
  });

  it('removes no folder that is not its own, and none that is not empty', () => {
    const other = mkdtempSync(join(tmpdir(), 'handrail-other-'));
    writeFileSync(file(), JSON.stringify({ ...gone, folder: other }));
    takeLease(base).release();
    expect(existsSync(other)).toBe(true);
    rmSync(other, { recursive: true });
    const full = mkdtempSync(join(base, 'root-'));
    writeFileSync(join(full, 'kept'), '');
    writeFileSync(file(), JSON.stringify({ ...gone, folder: full }));
    takeLease(base).release();
    expect(existsSync(join(full, 'kept'))).toBe(true);
  });

  it('says what is wrong where it cannot be noted, and leaves nothing', () => {
    symlinkSync('/dev/full', join(base, `lease-${process.pid}.json`));
    expect(() => takeLease(base)).toThrow(/cannot be noted in .*: ENOSPC/);
    expect(readdirSync(base)).toEqual([]);
    writeFileSync(join(base, 'file'), '');
    expect(() => takeLease(join(base, 'file', 'lab'))).toThrow(/cannot be noted in .*: ENOTDIR/);
  });

  it('is not taken where others could have written one', () => {
    chmodSync(base, 0o777);
    expect(() => takeLease(base)).toThrow(`${base} is not yours alone`);
  });

  it('takes a torn lease for none', () => {
    writeFileSync(file(), '{"pid":');
    takeLease(base).release();
    expect(readdirSync(base)).toEqual([]);
  });
});
