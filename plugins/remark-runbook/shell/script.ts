import { type Normal, normalise } from './normalise.ts';
import { parse } from './parse.ts';

/** A block as a shell reads it. */
export interface ReadScript extends Normal {
  script: ReturnType<typeof parse>['script'];
  error?: { message: string; at: number };
}

// A page's blocks, and no more: what is kept longer is costly to tidy up.
const kept = 50;
const known = new Map<string, ReadScript>();

/**
 * Normalises a block and parses it, once for all who ask within a page.
 *
 * @throws RangeError when it nests deeper than the stack
 */
export function readScript(source: string): ReadScript {
  const found = known.get(source);
  if (found) return found;
  const normal = normalise(source);
  const read = { ...normal, ...parse(normal.code.text) };
  if (known.size >= kept) known.clear();
  known.set(source, read);
  return read;
}
