import DataTable from '@theme/Metrics/DataTable';
import type { ReactNode } from 'react';
import type { Figures } from 'runbook-model/metrics';

/** The root causes that came more than once. */
export default function Repeats({ figures }: { figures: Figures }): ReactNode {
  const { repeated, incidents, withoutCause } = figures;
  const known = incidents.length - withoutCause;
  return (
    <>
      {repeated.length === 0 ? (
        <p>
          {known < 2
            ? `A repeat needs 2 incidents with a root cause, n is ${known}.`
            : `None of the ${known} root causes came twice.`}
        </p>
      ) : (
        <DataTable
          caption="Root causes that came more than once"
          head={['Root cause', 'Times', 'Incidents']}
          rows={repeated.map(({ cause, incidents: all }) => ({
            key: all[0]?.id ?? cause,
            cells: [cause, all.length, all.map(({ id }) => id).join(', ')],
          }))}
        />
      )}
      {withoutCause > 0 && (
        <p className="rb-soft">
          {withoutCause} of {incidents.length} give no root cause.
        </p>
      )}
      <details>
        <summary>What counts as a repeat</summary>
        <p>
          Two incidents whose root causes have the same words in the same order. Upper and lower
          case, punctuation and spacing make no difference; anything else does, so write a known
          cause as it was written before.
        </p>
      </details>
    </>
  );
}
