import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandOf } from './command.ts';
import { readEnvFile } from './env-file.ts';

const spec = { name: 'shop', program: 'x', environment: {}, mounts: { '/data': "/it's" } };

describe('the command line of a process', () => {
  it('has an environment of its own', () => {
    const unit = { ...spec, user: 'root' };
    const line = commandOf({ kind: 'unit', spec: unit, environment: { A: 'b c' } }, ['serve']);
    expect(line.slice(0, 2)).toEqual(['env', '-i']);
    expect(line.slice(-2)).toEqual(['A=b c', 'serve']);
  });

  it('stands for a container in namespaces of its own, over its mounts', () => {
    const container = { ...spec, address: '10.0.0.2', workdir: '/app', publish: [], start: true };
    const line = commandOf({ kind: 'container', spec: container, environment: {} }, ['serve']);
    expect(line[0]).toBe('unshare');
    expect(line).toContain('--pid');
    expect(line.find((word) => word.startsWith('mkdir'))).toContain(
      "mount --bind '/it'\\''s' '/data'",
    );
    expect(line.at(-1)).toBe('serve');
  });
});

describe('an environment file', () => {
  it('is lines of NAME=value, each value as it stands', () => {
    const folder = mkdtempSync(join(tmpdir(), 'handrail-env-'));
    writeFileSync(join(folder, 'a.env'), '# A=0\nA=1=2\n\nB=\n1C=3\n');
    expect(readEnvFile(join(folder, 'a.env'))).toEqual({ A: '1=2', B: '' });
    expect(readEnvFile(join(folder, 'b.env'))).toEqual({});
    rmSync(folder, { recursive: true });
  });
});
