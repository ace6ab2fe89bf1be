import { type ReactNode, useEffect, useRef } from 'react';
import type { Preview } from '../../../../client/handover-preview.ts';
import { statusWords } from '../../../../client/incident/words.ts';
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
        {events.length === 0 ? 'Nothing new is in it' : 'This would come in'}
      </h3>
      <ul>
        {records.map(({ view, number, fresh, known: isKnown }) => (
          <li key={view.id}>
            <b>{number ?? (view.practice ? 'A rehearsal' : 'A draft')}</b>
            {view.title && `: ${view.title}`}
            <p className="rb-soft">
              {[view.severity, statusWords[view.status], view.scope].filter(Boolean).join(', ')}
              {view.startedAt && `, began ${formatMoment(view.startedAt)}`}.{' '}
              {count(fresh, 'new entry', 'new entries')}
              {isKnown
                ? ', merged with what is here.'
                : '. This browser does not have this record yet.'}
            </p>
          </li>
        ))}
      </ul>
      {known > 0 && <p>{count(known, 'entry is', 'entries are')} here already.</p>}
      {refused.length > 0 && (
        <div className="rb-panel rb-notice">
          <p>
            <b>Refused:</b>
          </p>
          <ul>
            {refused.map(({ reason, count: times }) => (
              <li key={reason}>
                {count(times, 'entry', 'entries')}: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <p className="rb-actions">
        {events.length > 0 && (
          <button type="button" className="rb-primary" onClick={onTake}>
            Take it over
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {events.length > 0 ? 'Leave it' : 'Close'}
        </button>
      </p>
    </div>
  );
}

function count(number: number, one: string, many: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
