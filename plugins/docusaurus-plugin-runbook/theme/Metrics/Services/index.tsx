import { translate } from '@docusaurus/Translate';
import DataTable from '@theme/Metrics/DataTable';
import type { ReactNode } from 'react';
import {
  figuresOf,
  type MeasuredIncident,
  type Selection,
  type Summary,
} from 'runbook-model/metrics';
import { inLength, inNumbers, shown } from '../../../client/metrics/format.ts';

/** The means of every service side by side; choosing a service shows the rest. */
export default function Services(props: {
  incidents: readonly MeasuredIncident[];
  selection: Selection;
  asOf: number;
  nameOf: (service: string) => string;
}): ReactNode {
  const { incidents, selection, asOf, nameOf } = props;
  const ids = [...new Set(incidents.map(({ service }) => service))].sort();
  return (
    <DataTable
      caption={translate({ id: 'runbook.metrics.means', message: 'Means by service' })}
      head={[
        translate({ id: 'runbook.triage.service', message: 'Service' }),
        translate({ id: 'runbook.list.title', message: 'Incidents' }),
        translate({ id: 'runbook.metrics.mttr', message: 'MTTR' }),
        translate({ id: 'runbook.metrics.toAcknowledge', message: 'To acknowledge' }),
        translate({ id: 'runbook.metrics.toMitigate', message: 'To mitigate' }),
        translate({ id: 'runbook.metrics.mtbf', message: 'MTBF' }),
        translate({ id: 'runbook.metrics.perMonthShort', message: 'Per month' }),
      ]}
      rows={ids.map((id) => {
        const figures = figuresOf(incidents, { ...selection, service: id }, asOf);
        return {
          key: id,
          cells: [
            nameOf(id),
            figures.incidents.length,
            mean(figures.toResolve, inLength),
            mean(figures.toAcknowledge, inLength),
            mean(figures.toMitigate, inLength),
            mean(figures.between, inLength),
            mean(figures.perMonth, inNumbers),
          ],
        };
      })}
    />
  );
}

function mean(summary: Summary, unit: (value: number) => string): string {
  return `${shown(summary.mean, unit)} (n ${summary.n})`;
}
