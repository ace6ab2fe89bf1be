import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** An empty folder, the same for one run. */
export const scratch = (): string => {
  folder ??= mkdtempSync(join(tmpdir(), 'tool-specs-'));
  return folder;
};

/** What a program prints on both outputs; nothing if it is not installed. */
export function output([program = '', ...args]: readonly string[]): string | undefined {
  const { error, stdout, stderr } = spawnSync(program, args, {
    cwd: scratch(),
    encoding: 'utf8',
    input: '',
    timeout: 120_000,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: 'C', COLUMNS: '200', PAGER: 'cat', GIT_PAGER: 'cat' },
  });
  return error ? undefined : `${stdout}\n${stderr}`;
}
