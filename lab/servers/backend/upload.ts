import { createHash, randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDocument } from './database.ts';
import { fail, warn } from './log.ts';
import type { Reply } from './reply.ts';
import { scan } from './scanner.ts';

const folder = '/app/uploads';

/** Takes a file: into the temporary folder, past the scanner, to its place, and into the database. */
export async function upload(content: Buffer, owner: string): Promise<Reply> {
  const name = `${randomUUID()}.bin`;
  const temporary = join(folder, 'temp', name);
  try {
    await writeFile(temporary, content);
    const found = await scan(content);
    if (found !== undefined) {
      warn('Upload', `Refused a file: ${found}`);
      await rm(temporary);
      return [422, { message: found }];
    }
    await rename(temporary, join(folder, name));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    fail('Upload', code === 'ENOSPC' ? `Disk full: ${message}` : message);
    await rm(temporary, { force: true });
    return [500, { message: 'Internal server error' }];
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  await addDocument('Upload', name, sha256, owner);
  return [201, { file: name, sha256 }];
}
