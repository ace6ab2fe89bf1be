import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sumOf } from './sums.ts';
import { prepareFolder, writeKit } from './write.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kit-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const bytes = new Uint8Array([1, 2, 3]);

it('writes a kit with its sum beside it, and nothing else', async () => {
  const file = await writeKit(folder, 'kit.zip', bytes);
  expect(readdirSync(folder)).toEqual(['kit.zip', 'kit.zip.sha256']);
  expect(readFileSync(`${file}.sha256`, 'utf8')).toBe(`${sumOf(bytes)}  kit.zip\n`);
});

it('leaves nothing that looks whole when it cannot finish', async () => {
  // A folder of that name cannot be replaced by a file.
  mkdirSync(path.join(folder, 'kit.zip'));
  writeFileSync(path.join(folder, 'kit.zip/a'), '');
  await expect(writeKit(folder, 'kit.zip', bytes)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['kit.zip']);
});

it('says before the work that a folder cannot be', async () => {
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  await expect(prepareFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
  await prepareFolder(path.join(folder, 'a/b'));
  expect(existsSync(path.join(folder, 'a/b'))).toBe(true);
});
