import { readFileSync, statSync } from 'node:fs';
import { type Decoded, decode, tooLarge } from './decode.ts';

/**
 * Reads a file that a page or a folder brings along. Its kind and size are asked first: a pipe would
 * be waited for, and a huge file would take all memory.
 *
 * @throws ErrnoException when it cannot be read
 */
export function readDecoded(file: string): Decoded {
  const stat = statSync(file);
  if (!stat.isFile()) return { problem: 'It is no regular file.' };
  const problem = tooLarge(stat.size);
  return problem ? { problem } : decode(readFileSync(file));
}
