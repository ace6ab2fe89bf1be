import { tooDeep } from './decode.ts';
import { NotLoaded } from './markdown/parse.ts';
import { type Anchor, type Page, readAnchors, readPage } from './page.ts';
import type { ServiceContext } from './service.ts';

/** A text, and where it stands. */
export interface Text {
  path: string;
  file: string;
  text: string;
}

/** A page, or why there is none. */
export type Reading =
  | { page: Page; problem?: undefined }
  | { page?: undefined; problem: string; line: number; column: number };

/**
 * Reads a page; what is wrong with it becomes a problem with its place.
 *
 * @throws NotLoaded see {@link readPage}
 */
export function tryRead(text: Text, service: ServiceContext | undefined): Reading {
  const deep = tooDeep(text.text);
  if (deep) {
    const problem = 'Lists, quotes or directives nest deeper than any page does.';
    return { problem, line: deep, column: 1 };
  }
  try {
    return { page: readPage({ ...text, service }) };
  } catch (error) {
    if (error instanceof NotLoaded) throw error;
    const { line, column, reason } = error as { line?: number; column?: number; reason?: string };
    const problem =
      error instanceof RangeError
        ? 'The page nests too deep to be read.'
        : `The page does not parse: ${reason ?? (error as Error).message}`;
    return { problem, line: line ?? 1, column: column ?? 1 };
  }
}

/** The anchors of a page; nothing if it cannot be read. */
export function tryAnchors(file: string, text: string): readonly Anchor[] | undefined {
  if (tooDeep(text)) return undefined;
  try {
    return readAnchors(file, text);
  } catch (error) {
    if (error instanceof NotLoaded) throw error;
    return undefined;
  }
}
