import { type Comment, commentsOf } from './comments.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Normal, normalise } from './normalise.ts';
import { parse } from './parse.ts';

/** A block as a shell reads it. */
export interface ReadScript extends Normal {
  script: ReturnType<typeof parse>['script'];
  error?: { message: string; at: number };
  /** None where there is an error. */
  comments: readonly Comment[];
  /** Its commands; none where there is an error. */
  groups: readonly Group[];
}

// The blocks of a page and of those it links to; what is kept longer is costly to tidy up.
const kept = 200;
const known = new Map<string, ReadScript>();

/**
 * Normalises a block and parses it, once for all who ask within a page.
 *
 * @throws RangeError when it nests deeper than the stack
 */
export function readScript(source: string): ReadScript {
  const found = known.get(source);
  if (found) return found;
  const { code, slots } = normalise(source);
  const parsed = parse(code.text);
  const { script, error } = parsed;
  const comments = error ? [] : commentsOf(code.text, script);
  const groups = error ? [] : groupsOf(code.text, script.commands);
  const read = { code, slots, ...parsed, comments, groups };
  if (known.size >= kept) known.clear();
  known.set(source, read);
  return read;
}
