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
      caption="Means by service"
      head={['Service', 'Incidents', 'MTTR', 'To acknowledge', 'To mitigate', 'MTBF', 'Per month']}
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
