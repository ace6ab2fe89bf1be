import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { reachedAt } from 'runbook-model/incident';
import { formatElapsed, useSecond } from '../../../client/incident/clock.ts';
import type { Incident } from '../../../client/incident/use-incident.ts';

/** How long it has lasted; it stops when the incident is resolved. */
export default function Elapsed({ incident: { view } }: { incident: Incident }): ReactNode {
  const now = useSecond();
  const end = reachedAt(view, 'resolved') ?? view.closedAt;
  const until = end === undefined ? now : Date.parse(end);
  if (view.startedAt === undefined || until === undefined) return null;
  return (
    <span className="rb-clock">
      <span className="rb-visually-hidden">
        {translate({ id: 'runbook.bar.elapsed', message: 'Elapsed' })}{' '}
      </span>
      {formatElapsed(until - Date.parse(view.startedAt))}
    </span>
  );
}
