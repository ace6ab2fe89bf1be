import { execFile } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const run = path.join(import.meta.dirname, 'run.ts');

it('says in one line what keeps a kit from being made, and ends with 1', async () => {
  const { code, errors } = await new Promise<{ code: unknown; errors: string }>((resolve) => {
    // The folder for the kit is this file.
    const args = ['--import', 'tsx', run, '--out', import.meta.filename];
    execFile(process.execPath, args, (error, _out, errors) =>
      resolve({ code: error?.code, errors }),
    );
  });
  expect(code).toBe(1);
  expect(errors.trim()).toBe(
    `${import.meta.filename}: A file stands where a folder is needed. Name another folder with --out.`,
  );
}, 30_000);
