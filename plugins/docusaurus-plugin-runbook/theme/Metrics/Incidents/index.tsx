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
      caption="Incidents and their times"
      head={[
        'Incident',
        'Service',
        'Severity',
        'Started (UTC)',
        'Acknowledged after',
        'Mitigated after',
        'Resolved after',
      ]}
      rows={[...incidents].reverse().map((incident) => ({
        key: incident.id,
        cells: [
          <span key={incident.id}>
            {incident.title}
            <small>
              {incident.id}
              {incident.example && ', an example'}
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
  return 'length' in span ? inLength(span.length) : 'left out';
}
