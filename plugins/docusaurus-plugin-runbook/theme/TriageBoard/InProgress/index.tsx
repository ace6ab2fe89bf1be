import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import type { ReactNode } from 'react';
import { useRecord } from '../../../client/hooks.ts';
import { formatAgo, formatMoment, useNow } from '../../../client/time.ts';
import type { TriageBoard, TriageEntry } from '../../../triage.ts';

/** The pages somebody has begun in this browser: the way back after a reload or a crash. */
export default function InProgress({ board }: { board: TriageBoard }): ReactNode {
  return (
    <div className="rb-underway-bar">
      {board.services.map(({ id }) => (
        <OfService key={id} board={board} service={id} />
      ))}
    </div>
  );
}

function OfService({ board, service }: { board: TriageBoard; service: string }): ReactNode {
  const now = useNow();
  const playbooks = useRecord(service, (record) => record.playbooks);
  const begun = board.pages.flatMap((page) => {
    const at = page.service === service ? playbooks.get(page.id)?.lastActionAt : undefined;
    return at === undefined ? [] : [{ page, at }];
  });
  if (begun.length === 0 || now === undefined) return null;
  return (
    <section
      className="rb-underway"
      aria-label={translate({ id: 'runbook.triage.begun', message: 'In progress' })}
    >
      <ul>
        {begun
          .sort((a, b) => b.at.localeCompare(a.at))
          .map(({ page, at }) => (
            <li key={page.id}>
              <Badge entry={board.playbooks.find(({ id }) => id === page.id)} />
              <Link to={page.href}>
                {translate(
                  { id: 'runbook.triage.continue', message: 'Continue {page}' },
                  { page: page.title },
                )}
              </Link>
              <span className="rb-soft">
                {translate(
                  { id: 'runbook.triage.last', message: 'last action {moment}, {ago}' },
                  { moment: formatMoment(at, now), ago: formatAgo(at, now) },
                )}
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
}

/** A procedure or checklist has no severity of its own. */
function Badge({ entry }: { entry: TriageEntry | undefined }): ReactNode {
  return entry && <SeverityBadge rank={entry.severity.rank}>{entry.severity.id}</SeverityBadge>;
}
