import { translate } from '@docusaurus/Translate';
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
    announce(translate({ id: 'runbook.conflict.kept', message: 'Kept. It can be undone.' }));
  };
  return (
    <section
      className="rb-conflict"
      aria-label={translate({ id: 'runbook.conflict.title', message: 'Written at the same time' })}
    >
      <p>
        <b>{translate({ id: 'runbook.conflict.twice', message: 'Written at the same time.' })}</b>{' '}
        {translate({
          id: 'runbook.conflict.choose',
          message: 'The report shows the later one until you choose.',
        })}
      </p>
      <ul>
        {edits.map(({ id, value, by, time }) => (
          <li key={id}>
            <blockquote>
              {value || <i>{translate({ id: 'runbook.conflict.nothing', message: 'nothing' })}</i>}
            </blockquote>
            <p className="rb-soft">
              {by ??
                translate({ id: 'runbook.conflict.nobody', message: 'somebody without a name' })}
              , {formatMoment(time)}
            </p>
            <p className="rb-actions">
              <button type="button" onClick={() => keep(value)}>
                {translate({ id: 'runbook.conflict.keep', message: 'Keep this one' })}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
