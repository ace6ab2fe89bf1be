import Link from '@docusaurus/Link';
import { useHistory, useLocation } from '@docusaurus/router';
import Translate, { translate } from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Layout from '@theme/Layout';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import { type ReactNode, useEffect } from 'react';
import { askedOf, goLines, onlyPlaybook } from '../../client/go.ts';
import { askAnew } from '../../client/triage-question.ts';
import type { TriageBoard } from '../../triage.ts';

/**
 * Every address an alert can link to, with the line to paste. Opened with `?q=…` it leads on: to
 * the playbook that names exactly that, else to the triage board with the question.
 */
export default function Go({ board }: { board: TriageBoard }): ReactNode {
  const { pathname, search } = useLocation();
  const history = useHistory();
  const base = useBaseUrl('/');
  const { url } = useDocusaurusContext().siteConfig;
  useEffect(() => {
    const asked = askedOf({ pathname, search }, base);
    if (!asked) return;
    const playbook = onlyPlaybook(board, asked);
    if (!playbook) askAnew(asked);
    history.replace(playbook?.href ?? base);
  }, [pathname, search, board, history, base]);

  return (
    <Layout
      title={translate({
        id: 'runbook.go.title',
        message: 'Links for alerts',
        description: 'The title of the page that lists the address of every signal',
      })}
      description={translate({
        id: 'runbook.go.description',
        message: 'The address of every alert, metric, log line and name that leads to a playbook.',
        description: 'The description of the page that lists the address of every signal',
      })}
    >
      <main className="rb-board rb-go">
        <h1>
          <Translate id="runbook.go.heading" description="The heading of that page">
            Links for alerts
          </Translate>
        </h1>
        <p>
          <Translate id="runbook.go.intro" description="What that page is for">
            Everything the playbooks name has an address of its own, which stays when pages move.
            Paste the line into the annotations of the alert.
          </Translate>
        </p>
        <ul className="rb-go-list">
          {goLines(board).map(({ value, path, entries }) => (
            <li key={path}>
              <code className="rb-go-name">{value}</code>
              <span>
                <span className="rb-soft">
                  {entries.length > 1 ? (
                    <Translate id="runbook.go.choose" description="Before several pages to choose">
                      Several playbooks name this. Which one fits?
                    </Translate>
                  ) : (
                    <Translate
                      id="runbook.go.leadsTo"
                      description="Before the page a link leads to"
                    >
                      Leads to
                    </Translate>
                  )}
                </span>{' '}
                {entries.map(({ id, href, title, severity }) => (
                  <span key={id} className="rb-go-target">
                    <SeverityBadge rank={severity.rank}>{severity.id}</SeverityBadge>{' '}
                    <Link to={href}>{title}</Link>
                  </span>
                ))}
              </span>
              <code className="rb-go-line">
                runbook_url: {url}
                {base}
                {path}
              </code>
            </li>
          ))}
        </ul>
        <p>
          <Link to={base}>
            <Translate id="runbook.go.all" description="A link to the triage board">
              All playbooks
            </Translate>
          </Link>
        </p>
      </main>
    </Layout>
  );
}
