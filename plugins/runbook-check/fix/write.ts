import {
  chmodSync,
  closeSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { decode } from '../decode.ts';
import type { Change } from './fix.ts';

const mark = '\uFEFF';

/**
 * Writes a page, whole or not at all. A byte order mark stays, and so do the mode and a link to the
 * file. A page that somebody has changed meanwhile is left alone.
 *
 * @returns why it was not written, for people
 */
export function writeChange({ path, file, before, after }: Change): string | undefined {
  let draft: string | undefined;
  try {
    const real = realpathSync(file);
    const bytes = readFileSync(real);
    if (decode(bytes).text !== before)
      return `${path} has changed meanwhile, so it was left alone.`;
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const beside = `${real}.${process.pid}.tmp`;
    // Never over what is there, nor through a link that waits there.
    const handle = openSync(beside, 'wx');
    draft = beside;
    try {
      writeFileSync(handle, marked ? mark + after : after);
    } finally {
      closeSync(handle);
    }
    chmodSync(draft, statSync(real).mode);
    renameSync(draft, real);
    return undefined;
  } catch (error) {
    if (draft) rmSync(draft, { force: true });
    return `${path} cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`;
  }
}
