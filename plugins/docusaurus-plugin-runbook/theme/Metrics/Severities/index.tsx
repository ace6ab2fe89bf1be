import { translate } from '@docusaurus/Translate';
import Chart from '@theme/Metrics/Chart';
import DataTable from '@theme/Metrics/DataTable';
import SeverityBadge from '@theme/Runbook/SeverityBadge';
import { type ReactNode, useMemo } from 'react';
import type { MeasuredIncident } from 'runbook-model/metrics';
import { ofWords } from '../../../client/marks.ts';
import type { SeverityCount } from '../../../client/metrics/charts.ts';
import type { MeasuredService } from '../../../metrics-data.ts';

/** How the incidents spread over the severities, service by service: each has its own scale. */
export default function Severities(props: {
  incidents: readonly MeasuredIncident[];
  services: readonly MeasuredService[];
}): ReactNode {
  const ids = [...new Set(props.incidents.map(({ service }) => service))].sort();
  return ids.map((id) => {
    const service = props.services.find((one) => one.id === id);
    const incidents = props.incidents.filter((one) => one.service === id);
    return <OfService key={id} id={id} service={service} incidents={incidents} />;
  });
}

function OfService(props: {
  id: string;
  service: MeasuredService | undefined;
  incidents: readonly MeasuredIncident[];
}): ReactNode {
  const { id, service, incidents } = props;
  const name = service?.name ?? id;
  const scale = service?.severities ?? [];
  const counts = useMemo(() => countsOf(incidents, scale), [incidents, scale]);
  const said = counts.map(({ severity, count }) => `${severity} ${count}`).join(', ');
  return (
    <>
      <h3>{name}</h3>
      <Chart
        draw="drawSeverities"
        data={counts}
        label={translate(
          {
            id: 'runbook.metrics.severityChart',
            message: 'Incidents of {service} by severity: {counts}.',
          },
          { service: name, counts: said },
        )}
        height={20 + counts.length * 34}
      />
      <details>
        <summary>{translate({ id: 'runbook.metrics.asTable', message: 'As a table' })}</summary>
        <DataTable
          caption={translate(
            { id: 'runbook.metrics.bySeverity', message: 'Incidents of {service} by severity' },
            { service: name },
          )}
          head={[
            translate({ id: 'runbook.table.severity', message: 'Severity' }),
            translate({ id: 'runbook.list.title', message: 'Incidents' }),
          ]}
          rows={counts.map(({ severity, count }) => {
            const rank = scale.findIndex((one) => one.id === severity);
            return {
              key: severity,
              cells: [
                rank < 0 ? (
                  severity
                ) : (
                  <SeverityBadge key={severity} rank={rank}>
                    {severity} {scale[rank]?.label}
                  </SeverityBadge>
                ),
                ofWords(count, incidents.length),
              ],
            };
          })}
        />
      </details>
    </>
  );
}

/** The whole scale, worst first, and what an older scale may have left behind. */
function countsOf(
  incidents: readonly MeasuredIncident[],
  scale: readonly { id: string }[],
): SeverityCount[] {
  const counts = new Map(scale.map(({ id }) => [id, 0]));
  for (const { severity } of incidents) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return [...counts].map(([severity, count]) => ({ severity, count }));
}
