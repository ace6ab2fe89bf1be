import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import { progressOf, rankedSeverity } from 'runbook-model';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { plural } from '../../../client/locale.ts';
import { ofWords } from '../../../client/marks.ts';
import type { IncidentPage } from '../../../incident-data.ts';

/** The playbooks of the service: those that were worked on with how far they are, then the others. */
export default function Playbooks({ incident }: { incident: Incident }): ReactNode {
  const { view, state, site } = incident;
  const begun = view.playbooks.flatMap((id) => incident.pageOf(id) ?? []);
  const others = site?.pages.filter((page) => page.severity && !begun.includes(page)) ?? [];
  const row = (page: IncidentPage) => {
    const playbook = state.playbooks.get(page.id);
    const { done, total } = progressOf(page.lists, playbook);
    const severity = site && rankedSeverity(site.service.severities, page.severity);
    return (
      <li key={page.id}>
        {severity && <SeverityBadge rank={severity.rank}>{severity.id}</SeverityBadge>}{' '}
        <Link to={page.href}>{page.title}</Link>
        {playbook && <small className="rb-soft">{ofWords(done, total)}</small>}
      </li>
    );
  };
  return (
    <section className="rb-panel rb-related" aria-labelledby="playbooks">
      <h2 id="playbooks">{translate({ id: 'runbook.playbooks.title', message: 'Playbooks' })}</h2>
      {begun.length > 0 ? (
        <ul>{begun.map(row)}</ul>
      ) : (
        <p>{translate({ id: 'runbook.playbooks.none', message: 'Nothing was worked on yet.' })}</p>
      )}
      {others.length > 0 && (
        <details>
          <summary>
            {plural(
              translate({
                id: 'runbook.playbooks.others',
                message: '{count} others of this service|{count} others of this service',
              }),
              others.length,
            )}
          </summary>
          <ul>{others.map(row)}</ul>
        </details>
      )}
    </section>
  );
}
