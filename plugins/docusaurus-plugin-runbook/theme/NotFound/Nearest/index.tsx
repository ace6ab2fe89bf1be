import Link from '@docusaurus/Link';
import { useLocation } from '@docusaurus/router';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import Result from '@theme/SearchBar/Result';
import { type ReactNode, useMemo } from 'react';
import { wordsOfAddress } from '../../../client/search/address-words.ts';
import { addressOf, useSearch } from '../../../client/search/use-search.ts';

/** The pages that are nearest to an address that leads nowhere. */
export default function Nearest(): ReactNode {
  const { pathname } = useLocation();
  const base = useBaseUrl('/');
  const words = useMemo(() => wordsOfAddress(pathname, base), [pathname, base]);
  const search = useSearch(words, 5);
  if (search.state !== 'ready' || search.results.length === 0) return null;
  return (
    <section className="rb-nearest" aria-labelledby="nearest">
      <h2 id="nearest">
        <Translate id="runbook.notFound.nearest" description="Above the pages a 404 page suggests">
          Perhaps one of these
        </Translate>
      </h2>
      <ul>
        {search.results.map((result) => (
          <li key={result.page}>
            <Link to={addressOf(result)}>
              <Result {...result} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
