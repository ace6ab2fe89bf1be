import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Name from '@theme/Incident/Name';
import type { ReactNode } from 'react';
import { commanderRole, reachedAt } from 'runbook-model/incident';
import { takeBack } from '../../../client/incident/actions.ts';
import { useIncident } from '../../../client/incident/use-incident.ts';
import { useActive } from '../../../client/incident/views.ts';
import { statusWords } from '../../../client/incident/words.ts';
import type { KnownRecord } from '../../../client/incidents.ts';
import { browserStore } from '../../../client/store.ts';
import { formatLength, formatMoment } from '../../../client/time.ts';

/** One record: what it is, how it stands, and what can be done with it from here. */
export default function Row({ record }: { record: KnownRecord }): ReactNode {
  const incident = useIncident(record);
  const isActive = useActive()?.id === record.id;
  const { view, site, id } = incident;
  const { status, startedAt, roles } = view;
  const resolved = reachedAt(view, 'resolved');
  const commander = roles.get(commanderRole)?.person;
  const closing = view.timeline.findLast(({ event }) => event.type === 'closed')?.event;
  return (
    <li className="rb-record">
      <p className="rb-incident-name">
        <Name incident={incident} /> <span>{view.title}</span>
      </p>
      <p className="rb-soft">
        {site?.service.name ?? view.scope}, {statusWords[status]}
        {startedAt &&
          `, ${translate({ id: 'runbook.record.began', message: 'began {moment}' }, { moment: formatMoment(startedAt) })}`}
        {startedAt &&
          resolved &&
          `, ${translate({ id: 'runbook.record.lasted', message: 'lasted {length}' }, { length: formatLength(Date.parse(resolved) - Date.parse(startedAt)) })}`}
        {commander &&
          `, ${translate({ id: 'runbook.record.commands', message: '{person} commands' }, { person: commander })}`}
      </p>
      <p className="rb-actions">
        {status === 'draft' && !view.practice && (
          <Link to={`/incidents/#declare:${id}`}>
            {translate({ id: 'runbook.record.declare', message: 'Declare it' })}
          </Link>
        )}
        {view.practice && status === 'closed' && (
          <Link to={`/practice/#${id}`}>
            {translate({ id: 'runbook.receipt.title', message: 'Receipt' })}
          </Link>
        )}
        {status === 'closed' && closing && !view.practice && (
          <button type="button" className="rb-quiet" onClick={() => takeBack(closing.id)}>
            {translate({ id: 'runbook.record.reopen', message: 'Open it again' })}
          </button>
        )}
        {status !== 'closed' &&
          (isActive ? (
            <span className="rb-soft">
              {translate({ id: 'runbook.record.active', message: 'worked on now' })}
            </span>
          ) : (
            <button type="button" onClick={() => browserStore().activate(id)}>
              {translate({ id: 'runbook.record.work', message: 'Work on it' })}
            </button>
          ))}
        {status === 'draft' && !view.practice && (
          <button type="button" className="rb-quiet" onClick={() => browserStore().close(id)}>
            {translate({ id: 'runbook.record.putAway', message: 'Put it away' })}
          </button>
        )}
      </p>
    </li>
  );
}
