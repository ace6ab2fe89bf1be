export { byAddress, goNames } from './address.ts';
export {
  createSearch,
  createSearchData,
  type Hit,
  type Search,
  type SearchData,
} from './engine.ts';
export {
  type LineKind,
  lineKinds,
  type PageRank,
  type SearchLine,
  type SearchPage,
  type SearchSection,
} from './page.ts';
export { joinedPieces, piecesOf, type SearchPiece } from './pieces.ts';
export type { Place } from './places.ts';
export { tokensOf } from './tokens.ts';
