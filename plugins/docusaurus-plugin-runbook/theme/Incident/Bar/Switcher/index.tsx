import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Name from '@theme/Incident/Name';
import type { ReactNode } from 'react';
import { underWay, useIncident } from '../../../../client/incident/use-incident.ts';
import { useRecords } from '../../../../client/incident/views.ts';
import type { KnownRecord } from '../../../../client/incidents.ts';
import { browserStore } from '../../../../client/store.ts';

/** The others that are open, to go on with one of them. */
export default function Switcher({ shown }: { shown: string }): ReactNode {
  useRecords();
  const others = underWay().filter(({ id }) => id !== shown);
  return (
    <div className="rb-switcher">
      {others.length > 0 && (
        <h2>{translate({ id: 'runbook.bar.others', message: 'Also open' })}</h2>
      )}
      <ul>
        {others.map((record) => (
          <Other key={record.id} record={record} />
        ))}
      </ul>
      <p>
        <Link to="/incidents/">
          {translate({ id: 'runbook.bar.all', message: 'All incidents of this browser' })}
        </Link>
      </p>
    </div>
  );
}

function Other({ record }: { record: KnownRecord }): ReactNode {
  const incident = useIncident(record);
  return (
    <li className="rb-actions">
      <Name incident={incident} />
      <span className="rb-other-title">{incident.view.title}</span>
      <button type="button" onClick={() => browserStore().activate(record.id)}>
        {translate({ id: 'runbook.record.work', message: 'Work on it' })}
        <span className="rb-visually-hidden">
          : {incident.number ?? translate({ id: 'runbook.record.draft', message: 'draft' })}
        </span>
      </button>
    </li>
  );
}
