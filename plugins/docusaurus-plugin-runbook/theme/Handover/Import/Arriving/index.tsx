import { translate } from '@docusaurus/Translate';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Preview } from '../../../../client/handover-preview.ts';
import { statusWords } from '../../../../client/incident/words.ts';
import { plural } from '../../../../client/locale.ts';
import { formatMoment } from '../../../../client/time.ts';

/** What would come in, record by record, and what would not and why. */
export default function Arriving(props: {
  preview: Preview;
  onTake: () => void;
  onLeave: () => void;
}): ReactNode {
  const { preview, onTake, onLeave } = props;
  const { records, known, refused, events } = preview;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="rb-arriving">
      <h3 ref={heading} tabIndex={-1}>
        {events.length === 0
          ? translate({ id: 'runbook.import.nothing', message: 'Nothing new is in it' })
          : translate({ id: 'runbook.import.would', message: 'This would come in' })}
      </h3>
      <ul>
        {records.map(({ view, number, fresh, known: isKnown }) => (
          <li key={view.id}>
            <b>
              {number ??
                (view.practice
                  ? translate({ id: 'runbook.list.rehearsal', message: 'A rehearsal' })
                  : translate({ id: 'runbook.import.draft', message: 'A draft' }))}
            </b>
            {view.title && `: ${view.title}`}
            <p className="rb-soft">
              {[view.severity, statusWords[view.status], view.scope].filter(Boolean).join(', ')}
              {view.startedAt &&
                `, ${translate({ id: 'runbook.record.began', message: 'began {moment}' }, { moment: formatMoment(view.startedAt) })}`}
              .{' '}
              {isKnown
                ? plural(
                    translate({
                      id: 'runbook.import.merged',
                      message:
                        '{count} new entry, merged with what is here.|{count} new entries, merged with what is here.',
                    }),
                    fresh,
                  )
                : plural(
                    translate({
                      id: 'runbook.import.unknown',
                      message:
                        '{count} new entry. This browser does not have this record yet.|{count} new entries. This browser does not have this record yet.',
                    }),
                    fresh,
                  )}
            </p>
          </li>
        ))}
      </ul>
      {known > 0 && (
        <p>
          {plural(
            translate({
              id: 'runbook.import.known',
              message: '{count} entry is here already.|{count} entries are here already.',
            }),
            known,
          )}
        </p>
      )}
      {refused.length > 0 && (
        <div className="rb-panel rb-notice">
          <p>
            <b>{translate({ id: 'runbook.import.refused', message: 'Refused:' })}</b>
          </p>
          <ul>
            {refused.map(({ reason, count: times }) => (
              <li key={reason}>
                {plural(
                  translate({
                    id: 'runbook.import.reason',
                    message: '{count} entry: {reason}|{count} entries: {reason}',
                  }),
                  times,
                  { reason },
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="rb-actions">
        {events.length > 0 && (
          <button type="button" className="rb-primary" onClick={onTake}>
            {translate({ id: 'runbook.import.take', message: 'Take it over' })}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {events.length > 0
            ? translate({ id: 'runbook.import.leave', message: 'Leave it' })
            : translate({ id: 'runbook.import.close', message: 'Close' })}
        </button>
      </p>
    </div>
  );
}
