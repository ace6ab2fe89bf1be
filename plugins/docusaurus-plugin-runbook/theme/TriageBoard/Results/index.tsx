import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import { formatNumber, plural } from '../../../client/locale.ts';
import { askAnew } from '../../../client/triage-question.ts';
import type { Match } from '../../../client/triage-search.ts';
import type { TriageBoard } from '../../../triage.ts';
import Because from './Because.tsx';

/** The playbooks that fit, best first, each with why. */
export default function Results(props: {
  board: TriageBoard;
  matches: readonly Match[];
  asked: boolean;
}): ReactNode {
  const { board, matches, asked } = props;
  const nameOf = (service: string) => board.services.find(({ id }) => id === service)?.name;
  const heading = asked
    ? plural(
        translate({
          id: 'runbook.triage.fit',
          message: '{count} playbook fits|{count} playbooks fit',
        }),
        matches.length,
      )
    : plural(
        translate({ id: 'runbook.triage.all', message: '{count} playbook|{count} playbooks' }),
        matches.length,
      );
  const respond = translate({ id: 'runbook.triage.respond', message: 'Respond within' });
  return (
    <section className="rb-results" aria-labelledby="fitting">
      <h2 id="fitting">{heading}</h2>
      <p role="status" className="rb-visually-hidden">
        {asked && heading}
      </p>
      {matches.length === 0 && (
        <p>
          <Translate
            id="runbook.triage.none"
            values={{
              all: (
                <button type="button" onClick={() => askAnew('')}>
                  {translate({ id: 'runbook.triage.showAll', message: 'show all playbooks' })}
                </button>
              ),
            }}
          >
            {
              'No playbook says that. Try other words, a status code or the exact log line, or {all}'
            }
          </Translate>
        </p>
      )}
      {matches.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">
                {translate({ id: 'runbook.table.severity', message: 'Severity' })}
              </th>
              <th scope="col">
                {translate({ id: 'runbook.triage.playbook', message: 'Playbook' })}
              </th>
              <th scope="col">
                {asked
                  ? translate({ id: 'runbook.triage.because', message: 'Because it says' })
                  : translate({ id: 'runbook.triage.when', message: 'Use it when' })}
              </th>
              <th scope="col">{respond}</th>
            </tr>
          </thead>
          <tbody>
            {matches.map(({ entry, words }) => (
              <tr key={entry.id}>
                <td>
                  <SeverityBadge rank={entry.severity.rank}>{entry.severity.id}</SeverityBadge>
                </td>
                <td>
                  <Link to={entry.href}>{entry.title}</Link>
                  <small>
                    {translate(
                      { id: 'runbook.triage.steps', message: '{service} · {count} steps' },
                      { service: nameOf(entry.service) ?? '', count: formatNumber(entry.steps) },
                    )}
                  </small>
                </td>
                <td>
                  <Because entry={entry} words={words} />
                </td>
                <td data-head={respond}>{entry.severity.response}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
