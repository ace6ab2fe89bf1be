import type { ReactNode } from 'react';
import type { Figure, Figures, Summary } from 'runbook-model/metrics';
import { inLength, inNumbers, several } from '../../../client/metrics/format.ts';

interface Kind {
  of: 'toResolve' | 'toAcknowledge' | 'toMitigate' | 'between' | 'perMonth';
  title: string;
  /** What n counts one of. */
  counts: string;
  unit: (value: number) => string;
  definition: string;
}

const kinds: readonly Kind[] = [
  {
    of: 'toResolve',
    title: 'Time to resolve (MTTR)',
    counts: 'resolved incident',
    unit: inLength,
    definition:
      'From when an incident started to when it was resolved. One that was reopened counts to when it was resolved for good.',
  },
  {
    of: 'toAcknowledge',
    title: 'Time to acknowledge',
    counts: 'acknowledged incident',
    unit: inLength,
    definition:
      'From when an incident was detected to when somebody took it on. Where no detection is on record, from when it started.',
  },
  {
    of: 'toMitigate',
    title: 'Time to mitigate',
    counts: 'mitigated incident',
    unit: inLength,
    definition: 'From when an incident started to when people no longer felt it.',
  },
  {
    of: 'between',
    title: 'Time between incidents (MTBF)',
    counts: 'interval',
    unit: inLength,
    definition: 'From the start of one incident to the start of the next.',
  },
  {
    of: 'perMonth',
    title: 'Incidents per month',
    counts: 'month',
    unit: inNumbers,
    definition:
      'How many incidents started in a month of the calendar, in UTC. Months without one count as 0, from the first incident, or the day you chose, to the last day that can be known. The first and the last month count as whole ones.',
  },
];

/** Mean, median and 90th percentile of each figure, with n beside them, or why there is none. */
export default function Summaries({ figures }: { figures: Figures }): ReactNode {
  return (
    <div className="rb-summaries">
      {kinds.map((kind) => (
        <Card key={kind.of} kind={kind} summary={figures[kind.of]} />
      ))}
    </div>
  );
}

function Card({ kind, summary }: { kind: Kind; summary: Summary }): ReactNode {
  const { title, counts, unit, definition } = kind;
  const { n, mean, median, p90 } = summary;
  return (
    <article className="rb-summary" aria-label={title}>
      <h2>{title}</h2>
      <dl>
        <Row name="mean" figure={mean} unit={unit} />
        <Row name="median" figure={median} unit={unit} />
        <Row name="90th percentile" figure={p90} unit={unit} />
        <div>
          <dt>n</dt>
          <dd>{several(n, counts)}</dd>
        </div>
      </dl>
      <details>
        <summary>What it measures</summary>
        <p>{definition}</p>
      </details>
    </article>
  );
}

function Row(props: { name: string; figure: Figure; unit: (value: number) => string }): ReactNode {
  const { name, figure, unit } = props;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {'value' in figure ? (
          <b>{unit(figure.value)}</b>
        ) : (
          <span className="rb-soft">{figure.refused}</span>
        )}
      </dd>
    </div>
  );
}
