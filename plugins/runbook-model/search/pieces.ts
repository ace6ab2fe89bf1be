import type { SearchData } from './engine.ts';

/** A part of what a search needs: some of its pages, some of its words, and in the first the rest. */
export interface SearchPiece {
  pages: SearchData['pages'];
  terms: SearchData['index']['index'];
  rest?: Omit<SearchData['index'], 'index'>;
}

/** Many hosts, and the worker that saves a site, take no file of several megabytes. */
const pieceLength = 1_500_000;

/** Cuts what a search needs into pieces, each of about so many characters of JSON at most. */
export function piecesOf(
  { pages, index: { index, ...rest } }: SearchData,
  length = pieceLength,
): SearchPiece[] {
  const first: SearchPiece = { pages: [], terms: [], rest };
  const pieces = [first];
  let left = length - JSON.stringify(rest).length;
  const pieceFor = (item: unknown): SearchPiece => {
    const needed = JSON.stringify(item).length;
    if (needed > left && left < length) {
      pieces.push({ pages: [], terms: [] });
      left = length;
    }
    left -= needed;
    return pieces.at(-1) ?? first;
  };
  for (const page of pages) (pieceFor(page).pages as unknown[]).push(page);
  for (const term of index) pieceFor(term).terms.push(term);
  return pieces;
}

/** What the pieces, in their order, were cut from. */
export function joinedPieces(pieces: readonly SearchPiece[]): SearchData {
  const rest = pieces[0]?.rest as NonNullable<SearchPiece['rest']>;
  return {
    pages: pieces.flatMap(({ pages }) => pages),
    index: { ...rest, index: pieces.flatMap(({ terms }) => terms) },
  };
}
