/** What keeps a kit from being made, in words for who asked for it; shown without a stack. */
export class KitProblem extends Error {
  override name = 'KitProblem';
}

/** What somebody can do about an error of the system, by its code. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Make room, or name a folder on another disk with --out.',
  EDQUOT: 'The disk quota is used up. Make room, or name another folder with --out.',
  EACCES: 'Nothing may be written there. Name another folder with --out.',
  EPERM: 'Nothing may be written there. Name another folder with --out.',
  EROFS: 'That disk can only be read. Name another folder with --out.',
  ENOTDIR: 'A file stands where a folder is needed. Name another folder with --out.',
  EEXIST: 'A file stands where a folder is needed. Name another folder with --out.',
  EISDIR: 'A folder stands where the kit would go. Name another folder with --out.',
};

/**
 * The lines to print for whatever was thrown: never a stack.
 *
 * @param debug whether to add the stack all the same, for who works on the kit itself
 */
export function describeProblem(error: unknown, debug = false): string {
  if (debug && error instanceof Error) return `${error.stack}`;
  if (error instanceof KitProblem) return error.message;
  const { code = '', path, message } = error as NodeJS.ErrnoException;
  const remedy = remedies[code];
  if (remedy) return [path && `${path}: `, remedy].filter(Boolean).join('');
  const [first] = String(message ?? error).split('\n');
  return `Something unforeseen: ${first}. With HANDRAIL_DEBUG=1 it says where.`;
}
