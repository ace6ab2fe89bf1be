import { access, constants, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sumOf } from './sums.ts';

/** Makes sure, before minutes of work, that a folder is there and can be written to. */
export async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
}

/**
 * Writes a kit and, beside it, the file with its sum. Each has its name only once it is whole.
 *
 * @returns the path of the kit
 * @throws what the system says if the disk is full or cannot be written to; nothing is left then
 */
export async function writeKit(folder: string, name: string, zip: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  // An older sum beside a newer kit would call it damaged.
  await rm(`${file}.sha256`, { force: true });
  await writeWhole(file, zip);
  await writeWhole(`${file}.sha256`, `${sumOf(zip)}  ${name}\n`);
  return file;
}

async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const draft = `${file}.part`;
  try {
    await writeFile(draft, content);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
