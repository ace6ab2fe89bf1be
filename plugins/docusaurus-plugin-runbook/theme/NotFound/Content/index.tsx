import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

/** What stands where no page is: the way back, and the pages nearest to the words of the address. */
export default function NotFoundContent(): ReactNode {
  const [Nearest, setNearest] = useState<ComponentType>();
  const board = useBaseUrl('/');
  const { siteConfig } = useDocusaurusContext();
  useEffect(() => {
    // No line at the moment: the board is still one press away.
    import('@theme/NotFound/Nearest').then(
      (module) => setNearest(() => module.default),
      () => {},
    );
  }, []);
  const title = translate({
    id: 'theme.NotFound.title',
    message: 'Page Not Found',
    description: 'The title of the 404 page',
  });
  return (
    <main className="rb-board">
      {/* Docusaurus gives no title where the docs stand at the root of a site. */}
      <Head>
        <title>{`${title} ${siteConfig.titleDelimiter} ${siteConfig.title}`}</title>
      </Head>
      <h1>{title}</h1>
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
