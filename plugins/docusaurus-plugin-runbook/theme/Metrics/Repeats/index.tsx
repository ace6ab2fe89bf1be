import { translate } from '@docusaurus/Translate';
import DataTable from '@theme/Metrics/DataTable';
import type { ReactNode } from 'react';
import type { Figures } from 'runbook-model/metrics';
import { formatNumber, plural } from '../../../client/locale.ts';

/** The root causes that came more than once. */
export default function Repeats({ figures }: { figures: Figures }): ReactNode {
  const { repeated, incidents, withoutCause } = figures;
  const known = incidents.length - withoutCause;
  return (
    <>
      {repeated.length === 0 ? (
        <p>
          {known < 2
            ? translate(
                {
                  id: 'runbook.repeats.few',
                  message: 'A repeat needs 2 incidents with a root cause, n is {n}.',
                },
                { n: known },
              )
            : translate(
                {
                  id: 'runbook.repeats.none',
                  message: 'None of the {count} root causes came twice.',
                },
                { count: known },
              )}
        </p>
      ) : (
        <DataTable
          caption={translate({
            id: 'runbook.repeats.caption',
            message: 'Root causes that came more than once',
          })}
          head={[
            translate({ id: 'runbook.field.cause', message: 'Root cause' }),
            translate({ id: 'runbook.repeats.times', message: 'Times' }),
            translate({ id: 'runbook.list.title', message: 'Incidents' }),
          ]}
          rows={repeated.map(({ cause, incidents: all }) => ({
            key: all[0]?.id ?? cause,
            cells: [cause, all.length, all.map(({ id }) => id).join(', ')],
          }))}
        />
      )}
      {withoutCause > 0 && (
        <p className="rb-soft">
          {plural(
            translate({
              id: 'runbook.repeats.without',
              message:
                '{count} of {total} give no root cause.|{count} of {total} give no root cause.',
            }),
            withoutCause,
            { total: formatNumber(incidents.length) },
          )}
        </p>
      )}
      <details>
        <summary>
          {translate({ id: 'runbook.repeats.what', message: 'What counts as a repeat' })}
        </summary>
        <p>
          {translate({
            id: 'runbook.repeats.definition',
            message:
              'Two incidents whose root causes have the same words in the same order. Upper and lower case, punctuation and spacing make no difference; anything else does, so write a known cause as it was written before.',
          })}
        </p>
      </details>
    </>
  );
}
