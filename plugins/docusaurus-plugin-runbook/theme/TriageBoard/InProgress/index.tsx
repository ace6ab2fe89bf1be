import Link from '@docusaurus/Link';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import { useRecord } from '../../../client/hooks.ts';
import { formatAgo, formatMoment, useNow } from '../../../client/time.ts';
import type { TriageBoard, TriageEntry } from '../../../triage.ts';

/** The playbooks somebody has begun in this browser: the way back after a reload or a crash. */
export default function InProgress({ board }: { board: TriageBoard }): ReactNode {
  const begun = board.services.map(({ id }) => (
    <OfService key={id} service={id} entries={board.playbooks.filter((e) => e.service === id)} />
  ));
  return <div className="rb-underway-bar">{begun}</div>;
}

function OfService(props: { service: string; entries: readonly TriageEntry[] }): ReactNode {
  const now = useNow();
  const playbooks = useRecord(props.service, (record) => record.playbooks);
  const begun = props.entries.flatMap((entry) => {
    const at = playbooks.get(entry.id)?.lastActionAt;
    return at === undefined ? [] : [{ entry, at }];
  });
  if (begun.length === 0 || now === undefined) return null;
  return (
    <section className="rb-underway" aria-label="In progress">
      <ul>
        {begun
          .sort((a, b) => b.at.localeCompare(a.at))
          .map(({ entry, at }) => (
            <li key={entry.id}>
              <SeverityBadge rank={entry.severity.rank}>{entry.severity.id}</SeverityBadge>
              <Link to={entry.href}>Continue {entry.title}</Link>
              <span className="rb-soft">
                last action {formatMoment(at, now)}, {formatAgo(at, now)}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}
