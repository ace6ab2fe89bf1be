import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { formatNumber } from '../../../client/locale.ts';
import { firstDay, type MetricsQuery, type Source } from '../../../client/metrics/query.ts';

interface FiltersProps {
  query: MetricsQuery;
  /** How many incidents each source has. */
  sizes: Readonly<Record<Source, number>>;
  services: readonly { id: string; name: string }[];
  /** The last day that can be known, `YYYY-MM-DD`. */
  lastDay: string;
  ask: (change: Partial<MetricsQuery>) => void;
}

const sources = [
  { id: 'reports', name: translate({ id: 'runbook.filter.reports', message: 'Reports' }) },
  { id: 'browser', name: translate({ id: 'runbook.filter.browser', message: 'This browser' }) },
] as const;

/** Which incidents, of which service, of which period. */
export default function Filters({ query, sizes, services, lastDay, ask }: FiltersProps): ReactNode {
  const { source, service, from, to } = query;
  return (
    <div className="rb-chips rb-metrics-filters rb-needs-script">
      <fieldset>
        <legend>{translate({ id: 'runbook.filter.of', message: 'Incidents of' })}</legend>
        {sources.map(({ id, name }) => (
          <Chip key={id} pressed={source === id} press={() => ask({ source: id })}>
            {name} ({formatNumber(sizes[id])})
          </Chip>
        ))}
      </fieldset>
      {services.length > 1 && (
        <fieldset>
          <legend>{translate({ id: 'runbook.triage.service', message: 'Service' })}</legend>
          {services.map(({ id, name }) => (
            <Chip
              key={id}
              pressed={service === id}
              press={() => ask({ service: service === id ? undefined : id })}
            >
              {name}
            </Chip>
          ))}
        </fieldset>
      )}
      <fieldset>
        <legend>{translate({ id: 'runbook.metrics.started', message: 'Started (UTC)' })}</legend>
        <Day
          name={translate({ id: 'runbook.filter.from', message: 'from' })}
          value={from}
          max={to ?? lastDay}
          pick={(day) => ask({ from: day })}
        />
        <Day
          name={translate({ id: 'runbook.filter.to', message: 'to' })}
          value={to}
          min={from}
          max={lastDay}
          pick={(day) => ask({ to: day })}
        />
        {(from ?? to) !== undefined && (
          <Chip pressed={false} press={() => ask({ from: undefined, to: undefined })}>
            {translate({ id: 'runbook.filter.any', message: 'Any day' })}
          </Chip>
        )}
      </fieldset>
    </div>
  );
}

function Chip(props: { pressed: boolean; press: () => void; children: ReactNode }): ReactNode {
  return (
    <button type="button" aria-pressed={props.pressed} onClick={props.press}>
      {props.children}
    </button>
  );
}

function Day(props: {
  name: string;
  value: string | undefined;
  min?: string | undefined;
  max: string;
  pick: (day: string | undefined) => void;
}): ReactNode {
  const { name, value = '', min = firstDay, max, pick } = props;
  return (
    <label className="rb-day">
      {name}
      <input
        type="date"
        className="rb-input"
        value={value}
        min={min}
        max={max}
        // While a year is typed the box holds days of the first century: only whole ones count.
        onChange={({ target }) => {
          if (target.value === '' || target.validity.valid) pick(target.value || undefined);
        }}
      />
    </label>
  );
}
