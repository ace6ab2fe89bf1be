import Link from '@docusaurus/Link';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
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
  const count = `${matches.length} ${matches.length === 1 ? 'playbook' : 'playbooks'}`;
  const heading = asked ? `${count} ${matches.length === 1 ? 'fits' : 'fit'}` : count;
  return (
    <section className="rb-results" aria-labelledby="fitting">
      <h2 id="fitting">{heading}</h2>
      <p role="status" className="rb-visually-hidden">
        {asked && heading}
      </p>
      {matches.length === 0 && (
        <p>
          No playbook says that. Try other words, a status code or the exact log line, or{' '}
          <button type="button" onClick={() => askAnew('')}>
            show all playbooks
          </button>
        </p>
      )}
      {matches.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Severity</th>
              <th scope="col">Playbook</th>
              <th scope="col">{asked ? 'Because it says' : 'Use it when'}</th>
              <th scope="col">Respond within</th>
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
                    {nameOf(entry.service)} · {entry.steps} steps
                  </small>
                </td>
                <td>
                  <Because entry={entry} words={words} />
                </td>
                <td>{entry.severity.response}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
