import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Figure, Figures, Summary } from 'runbook-model/metrics';
import { plural } from '../../../client/locale.ts';
import { inLength, inNumbers } from '../../../client/metrics/format.ts';
import { lackWords } from '../../../client/metrics/reason-words.ts';

interface Kind {
  of: 'toResolve' | 'toAcknowledge' | 'toMitigate' | 'between' | 'perMonth';
  title: string;
  /** What n counts, in the forms of a number. */
  counts: string;
  unit: (value: number) => string;
  definition: string;
}

const kinds: readonly Kind[] = [
  {
    of: 'toResolve',
    title: translate({ id: 'runbook.figure.resolve', message: 'Time to resolve (MTTR)' }),
    counts: translate({
      id: 'runbook.figure.resolveN',
      message: '{count} resolved incident|{count} resolved incidents',
    }),
    unit: inLength,
    definition: translate({
      id: 'runbook.figure.resolveIs',
      message:
        'From when an incident started to when it was resolved. One that was reopened counts to when it was resolved for good.',
    }),
  },
  {
    of: 'toAcknowledge',
    title: translate({ id: 'runbook.figure.acknowledge', message: 'Time to acknowledge' }),
    counts: translate({
      id: 'runbook.figure.acknowledgeN',
      message: '{count} acknowledged incident|{count} acknowledged incidents',
    }),
    unit: inLength,
    definition: translate({
      id: 'runbook.figure.acknowledgeIs',
      message:
        'From when an incident was detected to when somebody took it on. Where no detection is on record, from when it started.',
    }),
  },
  {
    of: 'toMitigate',
    title: translate({ id: 'runbook.figure.mitigate', message: 'Time to mitigate' }),
    counts: translate({
      id: 'runbook.figure.mitigateN',
      message: '{count} mitigated incident|{count} mitigated incidents',
    }),
    unit: inLength,
    definition: translate({
      id: 'runbook.figure.mitigateIs',
      message: 'From when an incident started to when people no longer felt it.',
    }),
  },
  {
    of: 'between',
    title: translate({ id: 'runbook.figure.between', message: 'Time between incidents (MTBF)' }),
    counts: translate({
      id: 'runbook.figure.betweenN',
      message: '{count} interval|{count} intervals',
    }),
    unit: inLength,
    definition: translate({
      id: 'runbook.figure.betweenIs',
      message: 'From the start of one incident to the start of the next.',
    }),
  },
  {
    of: 'perMonth',
    title: translate({ id: 'runbook.metrics.perMonth', message: 'Incidents per month' }),
    counts: translate({ id: 'runbook.figure.monthN', message: '{count} month|{count} months' }),
    unit: inNumbers,
    definition: translate({
      id: 'runbook.figure.monthIs',
      message:
        'How many incidents started in a month of the calendar, in UTC. Months without one count as 0, from the first incident, or the day you chose, to the last day that can be known. The first and the last month count as whole ones.',
    }),
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
        <Row
          name={translate({ id: 'runbook.figure.mean', message: 'mean' })}
          figure={mean}
          unit={unit}
        />
        <Row
          name={translate({ id: 'runbook.figure.median', message: 'median' })}
          figure={median}
          unit={unit}
        />
        <Row
          name={translate({ id: 'runbook.figure.p90', message: '90th percentile' })}
          figure={p90}
          unit={unit}
        />
        <div>
          <dt>n</dt>
          <dd>{plural(counts, n)}</dd>
        </div>
      </dl>
      <details>
        <summary>{translate({ id: 'runbook.figure.what', message: 'What it measures' })}</summary>
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
          <span className="rb-soft">{lackWords(figure.refused)}</span>
        )}
      </dd>
    </div>
  );
}
