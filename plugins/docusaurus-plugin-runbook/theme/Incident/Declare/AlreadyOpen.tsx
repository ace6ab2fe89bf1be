import { translate } from '@docusaurus/Translate';
import Name from '@theme/Incident/Name';
import type { ReactNode } from 'react';
import { useIncident } from '../../../client/incident/use-incident.ts';
import { useRecords, viewOf } from '../../../client/incident/views.ts';
import type { KnownRecord } from '../../../client/incidents.ts';
import { isOpen } from '../../../client/working.ts';

/** An alert that fires twice is no second incident: the open ones of the service come first. */
export default function AlreadyOpen(props: { service: string; playbook: string }): ReactNode {
  const open = useRecords().filter((record) => {
    const { state } = record;
    return isOpen(record) && state.declared && !state.practice && state.scope === props.service;
  });
  if (open.length === 0) return null;
  const same = open.some((record) => viewOf(record).playbooks.includes(props.playbook));
  return (
    <div className="rb-notice">
      <p>
        <b>
          {same
            ? translate({
                id: 'runbook.declare.same',
                message: 'An open incident works on this playbook already.',
              })
            : translate({
                id: 'runbook.declare.open',
                message: 'An incident of this service is open already.',
              })}
        </b>{' '}
        {translate({ id: 'runbook.declare.another', message: 'Declaring makes another one.' })}
      </p>
      <ul>
        {open.map((record) => (
          <One key={record.id} record={record} />
        ))}
      </ul>
    </div>
  );
}

function One({ record }: { record: KnownRecord }): ReactNode {
  const incident = useIncident(record);
  return (
    <li>
      <Name incident={incident} /> {incident.view.title}
    </li>
  );
}
