import Conflict from '@theme/Report/Conflict';
import { type ReactNode, useId, useState } from 'react';
import { reachedAt, reviewField } from 'runbook-model/incident';
import { meetingOf, reviewDue } from 'runbook-model/report';
import { announce } from '../../../client/announce.ts';
import { offerFile } from '../../../client/download.ts';
import { editField } from '../../../client/report/edit.ts';
import { fileName } from '../../../client/report/files.ts';
import { meetingFile } from '../../../client/report/meeting-file.ts';
import { isoOf, localInput, suggestion } from '../../../client/report/meeting-time.ts';
import { fieldId } from '../../../client/report/parts.ts';
import type { Report } from '../../../client/report/use-report.ts';
import { formatMoment } from '../../../client/time.ts';

/** When the review is, as a file for the calendars of those who come. */
export default function Review({ report }: { report: Report }): ReactNode {
  const { incident, template, context } = report;
  const { id, view } = incident;
  const label = useId();
  const resolved = reachedAt(view, 'resolved');
  const field = view.fields.get(reviewField);
  const saved = isoOf(field?.value ?? '');
  const [typed, setTyped] = useState<string>();
  const [failed, setFailed] = useState(false);
  if (resolved === undefined) {
    return (
      <section className="rb-review" aria-labelledby={label}>
        <h2 id={label}>The review</h2>
        <p className="rb-soft">It is within 48 hours after the incident is resolved.</p>
      </section>
    );
  }
  const due = reviewDue(resolved);
  const at = typed ?? localInput(saved ?? suggestion(resolved));
  const time = isoOf(at);
  const isLate = time !== undefined && (time > due || time < resolved);
  const make = async () => {
    if (time === undefined) return;
    if (time !== saved) editField(id, reviewField, time);
    const { href } = window.location;
    const meeting = { ...meetingOf(template, view, context), id, at: time, url: href };
    try {
      const file = await meetingFile(meeting);
      offerFile(fileName(context.number, '-review.ics'), file, 'text/calendar');
      setFailed(false);
      announce('The meeting is a file now: open it with a calendar.');
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="rb-review" aria-labelledby={label}>
      <h2 id={label}>The review</h2>
      <div className="rb-field">
        <label htmlFor={fieldId(reviewField)}>It begins at, by the clock of this computer</label>
        <input
          id={fieldId(reviewField)}
          className="rb-input rb-prose"
          type="datetime-local"
          value={at}
          aria-describedby={`${label}-help`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <small id={`${label}-help`} className={isLate ? 'rb-error' : undefined}>
          {isLate ? 'That is not ' : 'It has to be '}within 48 hours after the incident was
          resolved: by {formatMoment(due)}. {saved === undefined && 'No time is set so far.'}
        </small>
        <Conflict record={id} field={field} />
      </div>
      <p className="rb-actions">
        <button type="button" disabled={time === undefined} onClick={make}>
          Download the meeting (.ics)
        </button>
      </p>
      {failed && (
        <p className="rb-error" role="alert">
          The file could not be made: part of this page did not load. Try again with a connection.
        </p>
      )}
    </section>
  );
}
