import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuiltFile, described, pathsBelow } from './files.ts';
import type { Settings } from './options.ts';
import { packedWorker } from './packed-worker.ts';
import { aboutFile, select, workerFile } from './selection.ts';
import { addressOf, type TrailingSlash } from './worker/addresses.ts';
import type { Book } from './worker/book.ts';

interface Wish extends Pick<Settings, 'exclude' | 'maxFileBytes'> {
  trailingSlash: TrailingSlash;
  /** The script of the worker. */
  code: string;
}

/** What came of it. */
export interface Written {
  version: string;
  files: number;
  bytes: number;
  leftOut: string[];
}

/**
 * Writes the worker of a built site, and beside it when the site was built.
 *
 * @param outDir the folder of the site, where nobody writes any more.
 * @throws Error if a file is too large.
 */
export async function writeOffline(outDir: string, wish: Wish): Promise<Written> {
  const { saved, leftOut } = select(await pathsBelow(outDir), wish.exclude);
  const files = saved.map((path) => described(outDir, path));
  refuseLarge(files, wish.maxFileBytes);
  const book = bookOf(files, wish.trailingSlash);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const built = (buildTime() ?? new Date()).toISOString();
  const about = { version: book.version, built, files: files.length, bytes };
  await writeFile(join(outDir, aboutFile), `${JSON.stringify(about)}\n`);
  const script = `const OFFLINE_BOOK=${JSON.stringify(book)};\n${wish.code}`;
  await writeFile(join(outDir, workerFile), script);
  return { version: book.version, files: files.length, bytes, leftOut };
}

/** Writes the worker that takes every saved copy away. */
export async function withdrawOffline(outDir: string): Promise<void> {
  await writeFile(join(outDir, workerFile), await packedWorker('withdrawn'));
}

/** What the worker holds; the same files come to the same version, whenever they were built. */
function bookOf(files: readonly BuiltFile[], trailingSlash: TrailingSlash): Book {
  const entries = files.map(
    ({ path, integrity }) => [addressOf(path, trailingSlash), integrity] as const,
  );
  const hash = createHash('sha256').update(JSON.stringify(entries)).digest('hex');
  return { version: hash.slice(0, 16), entries };
}

function refuseLarge(files: readonly BuiltFile[], limit: number): void {
  const large = files.filter(({ bytes }) => bytes > limit);
  if (large.length === 0) return;
  const list = large.map(({ path, bytes }) => `  ${path} (${bytes} bytes)`).join('\n');
  throw new Error(
    `Offline: these files are larger than ${limit} bytes, and every reader would load them:\n` +
      `${list}\nLeave them out with the option "exclude", or raise "maxFileBytes".`,
  );
}

/** The moment a reproducible build is given. */
function buildTime(): Date | undefined {
  const seconds = process.env.SOURCE_DATE_EPOCH;
  return seconds === undefined ? undefined : new Date(Number(seconds) * 1000);
}
