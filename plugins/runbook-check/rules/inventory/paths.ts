import leven from 'leven';
import type { Arg } from 'remark-runbook';

/** A path in a word: the word itself, or what stands behind its `=` or `:`. */
export function pathIn({ value: { text } }: Arg): { path: string; offset: number } | undefined {
  const found = /^(?:[\w.@-]*[=:])?((?:\/|\.{0,2}[\w.@+-]+\/)[\w.@%+/-]*)$/.exec(text);
  const path = found?.[1]?.replace(/\/+$/, '');
  return path ? { path, offset: text.indexOf(found?.[1] ?? '') } : undefined;
}

const partsOf = (path: string) => path.split('/').filter((part) => part !== '' && part !== '.');

/**
 * The declared path that a relative one ends like: all of it, or its last name if that is a file's.
 */
export function declaredAs(path: string, known: readonly string[]): string | undefined {
  const parts = partsOf(path);
  const last = parts.at(-1) ?? '';
  return known.find((one) => {
    const own = partsOf(one);
    if (own.length < 2) return false;
    if (own.slice(-parts.length).join('/') === parts.join('/')) return true;
    return own.at(-1) === last && /\w\.\w/.test(last);
  });
}

/** The declared path that an absolute one is a misspelling of, or lies below a misspelling of. */
export function misspelt(path: string, known: readonly string[]): string | undefined {
  const parts = partsOf(path);
  const stands = (length: number) =>
    known.some((one) => startsWith(partsOf(one), parts.slice(0, length)));
  return known.find((one) => {
    const own = partsOf(one);
    if (own.length < 2 || parts.length < own.length) return false;
    const wrong = own.flatMap((part, index) => (part === parts[index] ? [] : [index]));
    const [index] = wrong;
    if (wrong.length !== 1 || index === undefined || stands(index + 1)) return false;
    return isTypo(parts[index] ?? '', own[index] ?? '');
  });
}

const startsWith = (parts: readonly string[], first: readonly string[]) =>
  first.every((part, index) => parts[index] === part);

const sorted = (text: string) => [...text].sort().join('');

/** `blobs` and `blosb`; not `db1` and `db2`, nor `qpc.db` and `qpc.db-wal`. */
function isTypo(found: string, meant: string): boolean {
  if (Math.min(found.length, meant.length) < 4) return false;
  if (found.replace(/\d/g, '') === meant.replace(/\d/g, '')) return false;
  if (found.startsWith(meant) && !/^[a-z]/i.test(found.slice(meant.length))) return false;
  const swapped = found.length === meant.length && sorted(found) === sorted(meant);
  return leven(found, meant) <= (swapped || meant.length >= 8 ? 2 : 1);
}
