import { translate } from '@docusaurus/Translate';
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
        <h2 id={label}>{translate({ id: 'runbook.review.title', message: 'The review' })}</h2>
        <p className="rb-soft">
          {translate({
            id: 'runbook.review.within',
            message: 'It is within 48 hours after the incident is resolved.',
          })}
        </p>
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
    const { href, protocol } = window.location;
    // A page opened from a disk has an address that is of use, and of concern, to nobody else.
    const url = protocol === 'file:' ? undefined : href;
    const meeting = { ...meetingOf(template, view, context), id, at: time, url };
    try {
      const file = await meetingFile(meeting);
      offerFile(fileName(context.number, '-review.ics'), file, 'text/calendar');
      setFailed(false);
      announce(
        translate({
          id: 'runbook.review.made',
          message: 'The meeting is a file now: open it with a calendar.',
        }),
      );
    } catch {
      setFailed(true);
    }
  };
  return (
    <section className="rb-review" aria-labelledby={label}>
      <h2 id={label}>{translate({ id: 'runbook.review.title', message: 'The review' })}</h2>
      <div className="rb-field">
        <label htmlFor={fieldId(reviewField)}>
          {translate({
            id: 'runbook.review.begins',
            message: 'It begins at, by the clock of this computer',
          })}
        </label>
        <input
          id={fieldId(reviewField)}
          className="rb-input rb-prose"
          type="datetime-local"
          value={at}
          aria-describedby={`${label}-help`}
          onChange={(event) => setTyped(event.target.value)}
        />
        <small id={`${label}-help`} className={isLate ? 'rb-error' : undefined}>
          {isLate
            ? translate(
                {
                  id: 'runbook.review.late',
                  message:
                    'That is not within 48 hours after the incident was resolved: by {moment}.',
                },
                { moment: formatMoment(due) },
              )
            : translate(
                {
                  id: 'runbook.review.by',
                  message:
                    'It has to be within 48 hours after the incident was resolved: by {moment}.',
                },
                { moment: formatMoment(due) },
              )}{' '}
          {saved === undefined &&
            translate({ id: 'runbook.review.none', message: 'No time is set so far.' })}
        </small>
        <Conflict record={id} field={field} />
      </div>
      <p className="rb-actions">
        <button type="button" disabled={time === undefined} onClick={make}>
          {translate({ id: 'runbook.review.download', message: 'Download the meeting (.ics)' })}
        </button>
      </p>
      {failed && (
        <p className="rb-error" role="alert">
          {translate({
            id: 'runbook.review.failed',
            message:
              'The file could not be made: part of this page did not load. Try again with a connection.',
          })}
        </p>
      )}
    </section>
  );
}
