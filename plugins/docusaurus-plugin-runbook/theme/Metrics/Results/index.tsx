import { translate } from '@docusaurus/Translate';
import Chart from '@theme/Metrics/Chart';
import DataTable from '@theme/Metrics/DataTable';
import Exports from '@theme/Metrics/Exports';
import Incidents from '@theme/Metrics/Incidents';
import LeftOut from '@theme/Metrics/LeftOut';
import Repeats from '@theme/Metrics/Repeats';
import Services from '@theme/Metrics/Services';
import Severities from '@theme/Metrics/Severities';
import Summaries from '@theme/Metrics/Summaries';
import type { ReactNode } from 'react';
import type { Figures, MeasuredIncident, Selection } from 'runbook-model/metrics';
import { plural } from '../../../client/locale.ts';
import { inLength, monthName, shown } from '../../../client/metrics/format.ts';
import type { MeasuredService } from '../../../metrics-data.ts';

/** The figures of what was chosen, their charts, and the tables behind them. */
export default function Results(props: {
  figures: Figures;
  /** All that could be chosen from. */
  all: readonly MeasuredIncident[];
  selection: Selection;
  asOf: number;
  services: readonly MeasuredService[];
}): ReactNode {
  const { figures, all, selection, asOf, services } = props;
  const { incidents, months, leftOut, toResolve } = figures;
  const nameOf = (id: string) => services.find((one) => one.id === id)?.name ?? id;
  const isMixed = new Set(incidents.map(({ service }) => service)).size > 1;
  return (
    <>
      <Summaries figures={figures} />
      <Part title={translate({ id: 'runbook.metrics.perMonth', message: 'Incidents per month' })}>
        <Chart
          draw="drawMonths"
          data={months}
          label={plural(
            translate({
              id: 'runbook.metrics.monthsChart',
              message:
                'Incidents in each of {count} month, the most in one: {most}.|Incidents in each of {count} months, the most in one: {most}.',
            }),
            months.length,
            { most: Math.max(0, ...months.map(({ count }) => count)) },
          )}
          height={220}
        />
        <details>
          <summary>{translate({ id: 'runbook.metrics.asTable', message: 'As a table' })}</summary>
          <DataTable
            caption={translate({ id: 'runbook.metrics.perMonth', message: 'Incidents per month' })}
            head={[
              translate({ id: 'runbook.metrics.month', message: 'Month' }),
              translate({ id: 'runbook.list.title', message: 'Incidents' }),
            ]}
            rows={months.map(({ month, count }) => ({
              key: month,
              cells: [monthName(month), count],
            }))}
          />
        </details>
      </Part>
      <Part title={translate({ id: 'runbook.metrics.severities', message: 'Severities' })}>
        <Severities incidents={incidents} services={services} />
      </Part>
      <Part title={translate({ id: 'runbook.list.title', message: 'Incidents' })}>
        {toResolve.n > 0 && (
          <Chart
            draw="drawLengths"
            data={figures}
            label={plural(
              translate({
                id: 'runbook.metrics.lengthsChart',
                message:
                  'Time to resolve of {count} incident over the day they started, mean {mean}.|Time to resolve of {count} incidents over the day they started, mean {mean}.',
              }),
              toResolve.n,
              { mean: shown(toResolve.mean, inLength) },
            )}
            height={240}
          />
        )}
        <Incidents incidents={incidents} nameOf={nameOf} />
      </Part>
      <Part title={translate({ id: 'runbook.metrics.repeats', message: 'Repeat incidents' })}>
        <Repeats figures={figures} />
      </Part>
      {isMixed && (
        <Part title={translate({ id: 'runbook.metrics.byService', message: 'By service' })}>
          <Services incidents={all} selection={selection} asOf={asOf} nameOf={nameOf} />
        </Part>
      )}
      {leftOut.length > 0 && (
        <Part title={translate({ id: 'runbook.metrics.leftOut', message: 'Left out' })}>
          <LeftOut leftOut={leftOut} />
        </Part>
      )}
      <Exports figures={figures} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <div className="rb-metrics-part">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
