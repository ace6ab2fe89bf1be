// Written by plugin.ts: see `searchModule`.
declare module '@generated/docusaurus-plugin-runbook/default/search.js' {
  type Piece = { default: import('runbook-model/search').SearchPiece };
  export const loadPieces: () => Promise<Piece[]>;
}
