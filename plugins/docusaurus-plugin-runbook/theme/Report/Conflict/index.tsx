import type { ReactNode } from 'react';
import type { Field } from 'runbook-model/incident';
import { contradictions } from 'runbook-model/report';
import { announce } from '../../../client/announce.ts';
import { editField } from '../../../client/report/edit.ts';
import { formatMoment } from '../../../client/time.ts';

/** What was written into one field at the same time, side by side, to choose from. */
export default function Conflict(props: { record: string; field: Field | undefined }): ReactNode {
  const { record, field } = props;
  const edits = contradictions(field);
  if (field === undefined || edits.length === 0) return null;
  const keep = (value: string) => {
    const shown = field.current.map(({ id }) => id);
    editField(record, field.name, value, shown);
    announce('Kept. It can be undone.');
  };
  return (
    <section className="rb-conflict" aria-label="Written at the same time">
      <p>
        <b>Written at the same time.</b> The report shows the later one until you choose.
      </p>
      <ul>
        {edits.map(({ id, value, by, time }) => (
          <li key={id}>
            <blockquote>{value || <i>nothing</i>}</blockquote>
            <p className="rb-soft">
              {by ?? 'somebody without a name'}, {formatMoment(time)}
            </p>
            <p className="rb-actions">
              <button type="button" onClick={() => keep(value)}>
                Keep this one
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
