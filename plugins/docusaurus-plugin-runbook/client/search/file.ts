import { loadPieces } from '@generated/docusaurus-plugin-runbook/default/search.js';
import { createSearch, joinedPieces, type Search, type SearchPage } from 'runbook-model/search';

/** The search of the whole site. */
export interface SiteSearch extends Search {
  pages: readonly SearchPage[];
}

let loading: Promise<SiteSearch> | undefined;

/** Loads the index, once; a load that failed is tried again by who asks next. */
export function loadSearch(): Promise<SiteSearch> {
  loading ??= loadPieces().then((pieces) => {
    const data = joinedPieces(pieces.map((piece) => piece.default));
    return { ...createSearch(data), pages: data.pages };
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}
