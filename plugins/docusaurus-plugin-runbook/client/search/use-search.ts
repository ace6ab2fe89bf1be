import { useEffect, useMemo, useState } from 'react';
import type { Hit, SearchPage } from 'runbook-model/search';
import { loadSearch, type SiteSearch } from './file.ts';

/** A page that answers the question. */
export interface Result extends Hit {
  on: SearchPage;
}

export type SearchState =
  | { state: 'loading' }
  | { state: 'failed'; retry: () => void }
  | { state: 'ready'; results: readonly Result[]; pages: readonly SearchPage[] };

/** The pages that answer a question, best first; none for an empty one. */
export function useSearch(text: string, most: number): SearchState {
  const [search, setSearch] = useState<SiteSearch | 'failed'>();
  useEffect(() => {
    if (search !== undefined) return;
    let wanted = true;
    loadSearch().then(
      (loaded) => wanted && setSearch(loaded),
      () => wanted && setSearch('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [search]);
  return useMemo(() => {
    if (search === undefined) return { state: 'loading' };
    if (search === 'failed') return { state: 'failed', retry: () => setSearch(undefined) };
    const results = search.ask(text).flatMap((hit) => {
      const on = search.pages[hit.page];
      return on ? [{ ...hit, on }] : [];
    });
    return { state: 'ready', results: results.slice(0, most), pages: search.pages };
  }, [search, text, most]);
}

/** The address of the place of a page that says what was asked for. */
export function addressOf({ on, places }: Result): string {
  const anchor = places[0]?.section.anchor;
  return anchor ? `${on.href}#${encodeURIComponent(anchor)}` : on.href;
}
