import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import type { ReactNode } from 'react';
import { plural } from '../../../client/locale.ts';
import type { SearchState } from '../../../client/search/use-search.ts';

/** How far the search is: seen while it loads or fails, else only read out, once per answer. */
export default function Status(props: {
  search: SearchState;
  asked: string;
  close: () => void;
}): ReactNode {
  const { search, asked, close } = props;
  const board = useBaseUrl('/');
  const count = search.state === 'ready' ? search.results.length : 0;
  const said = plural(
    translate({
      id: 'runbook.search.count',
      message: '{count} page found|{count} pages found',
      description: 'How many pages a search found, read out; singular and plural',
    }),
    count,
  );
  return (
    <>
      <p role="status" className={search.state === 'loading' ? undefined : 'rb-visually-hidden'}>
        {search.state === 'ready' && asked !== '' && said}
        {search.state === 'loading' && (
          <Translate id="runbook.search.loading" description="While the search index is loaded">
            Loading the search …
          </Translate>
        )}
      </p>
      {search.state === 'failed' && (
        <div role="alert" className="rb-search-failed">
          <p>
            <Translate id="runbook.search.noIndex" description="The search index did not load">
              The search could not be loaded. The line may be down.
            </Translate>
          </p>
          <p>
            <button type="button" onClick={search.retry}>
              <Translate id="runbook.search.retry" description="Loads the search index again">
                Try again
              </Translate>
            </button>{' '}
            <Link to={board} onClick={close}>
              <Translate id="runbook.search.board" description="A link to the triage board">
                Go to the triage board
              </Translate>
            </Link>
          </p>
        </div>
      )}
    </>
  );
}
