import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** What stands where no page is: the way back, and the pages nearest to the words of the address. */
export default function NotFoundContent(): ReactNode {
  const [Nearest, setNearest] = useState<ComponentType>();
  const board = useBaseUrl('/');
  useEffect(() => {
    // No line at the moment: the board is still one press away.
    import('@theme/NotFound/Nearest').then(
      (module) => setNearest(() => module.default),
      () => {},
    );
  }, []);
  return (
    <main className="rb-board">
      <h1>
        <Translate id="theme.NotFound.title" description="The title of the 404 page">
          Page Not Found
        </Translate>
      </h1>
      <p>
        <Link to={board}>
          <Translate id="runbook.notFound.board" description="A link from the 404 page">
            Say what you see on the triage board
          </Translate>
        </Link>
      </p>
      {Nearest && <Nearest />}
    </main>
  );
}
