import { translate } from '@docusaurus/Translate';
import DataTable from '@theme/Metrics/DataTable';
import type { ReactNode } from 'react';
import { type Duration, durations, type MeasuredIncident } from 'runbook-model/metrics';
import { inLength, stamp } from '../../../client/metrics/format.ts';

/** Every incident that counts, the latest first, with what was measured of it. */
export default function Incidents(props: {
  incidents: readonly MeasuredIncident[];
  nameOf: (service: string) => string;
}): ReactNode {
  const { incidents, nameOf } = props;
  return (
    <DataTable
      caption={translate({ id: 'runbook.metrics.times', message: 'Incidents and their times' })}
      head={[
        translate({ id: 'runbook.incident.title', message: 'Incident' }),
        translate({ id: 'runbook.triage.service', message: 'Service' }),
        translate({ id: 'runbook.table.severity', message: 'Severity' }),
        translate({ id: 'runbook.metrics.started', message: 'Started (UTC)' }),
        translate({ id: 'runbook.metrics.acknowledged', message: 'Acknowledged after' }),
        translate({ id: 'runbook.metrics.mitigated', message: 'Mitigated after' }),
        translate({ id: 'runbook.metrics.resolved', message: 'Resolved after' }),
      ]}
      rows={[...incidents].reverse().map((incident) => ({
        key: incident.id,
        cells: [
          <span key={incident.id}>
            {incident.title}
            <small>
              {incident.id}
              {incident.example &&
                `, ${translate({ id: 'runbook.metrics.example', message: 'an example' })}`}
            </small>
          </span>,
          nameOf(incident.service),
          incident.severity,
          stamp(incident.started),
          measured(incident, 'toAcknowledge'),
          measured(incident, 'toMitigate'),
          measured(incident, 'toResolve'),
        ],
      }))}
    />
  );
}

/** Why there is none stands under "Left out". */
function measured(incident: MeasuredIncident, duration: Duration): string {
  const span = durations[duration](incident);
  return 'length' in span
    ? inLength(span.length)
    : translate({ id: 'runbook.metrics.leftOutCell', message: 'left out' });
}
