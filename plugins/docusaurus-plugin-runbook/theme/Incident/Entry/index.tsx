import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { TimelineEntry } from 'runbook-model/incident';
import { correctTime, takeBack } from '../../../client/incident/actions.ts';
import { fromField, toField } from '../../../client/incident/time-field.ts';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { wordsOf } from '../../../client/incident/words.ts';
import { prepareSecretReason, secretReason } from '../../../client/secret-reason.ts';
import { formatMoment } from '../../../client/time.ts';

/** One line of the timeline, with what can be mended in it. */
export default function Entry(props: { incident: Incident; entry: TimelineEntry }): ReactNode {
  const { incident, entry } = props;
  const { event, time, correction, outOfOrder } = entry;
  const { view, site, pageOf } = incident;
  const [open, setOpen] = useState(false);
  const { what, text, page } = wordsOf(event, { service: site?.service, practice: view.practice });
  const where = page === undefined ? undefined : pageOf(page);
  const [happened, written] = [formatMoment(time), formatMoment(event.at)];

  return (
    <li className="rb-entry">
      <div className="rb-entry-time">
        <time dateTime={time}>{happened}</time>
        {(correction || happened !== written) && (
          <small className="rb-soft">
            {translate(
              { id: 'runbook.entry.written', message: 'written {moment}' },
              { moment: written },
            )}
            {correction?.reason && <>: {correction.reason}</>}
          </small>
        )}
        {outOfOrder && (
          <small className="rb-late">
            {translate({ id: 'runbook.entry.before', message: '▲ before an entry above' })}
          </small>
        )}
      </div>
      <div className="rb-entry-what">
        <p>
          <b>{what}</b>
          {where && (
            <>
              {' '}
              <Link to={where.href}>{where.title}</Link>
            </>
          )}
          {event.by && <span className="rb-soft"> {event.by}</span>}
        </p>
        {text && <p className="rb-entry-text">{text}</p>}
        {open && <Mend incident={incident} entry={entry} onDone={() => setOpen(false)} />}
      </div>
      <p className="rb-actions">
        <button
          type="button"
          className="rb-quiet"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {translate({ id: 'runbook.entry.change', message: 'Change' })}
          <span className="rb-visually-hidden"> {what}</span>
        </button>
      </p>
    </li>
  );
}

/** Corrects the time of an entry, or takes the entry back. Both stay in the log. */
function Mend(props: { incident: Incident; entry: TimelineEntry; onDone: () => void }): ReactNode {
  const { incident, entry, onDone } = props;
  const id = useId();
  const [time, setTime] = useState(toField(entry.time));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const moment = fromField(time);
  const isFuture = moment !== undefined && Date.parse(moment) > Date.now();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (moment === undefined || isFuture) return;
    const refused = secretReason(reason);
    setProblem(refused);
    if (refused !== undefined) return;
    correctTime(incident.id, entry.event.id, moment, reason.trim());
    onDone();
  };
  return (
    <form className="rb-form rb-mend" onSubmit={submit}>
      <div className="rb-field">
        <label htmlFor={`${id}-time`}>
          {translate({ id: 'runbook.entry.happened', message: 'It really happened at (UTC)' })}
        </label>
        <input
          id={`${id}-time`}
          className="rb-input"
          type="datetime-local"
          step={1}
          value={time}
          aria-invalid={moment === undefined || isFuture}
          aria-describedby={`${id}-help`}
          onChange={(event) => setTime(event.target.value)}
        />
        <small id={`${id}-help`} className={isFuture ? 'rb-error' : undefined}>
          {isFuture
            ? translate({ id: 'runbook.time.future', message: 'It has not come yet.' })
            : moment && formatMoment(moment)}
        </small>
      </div>
      <div className="rb-field">
        <label htmlFor={`${id}-reason`}>
          {translate({ id: 'runbook.entry.because', message: 'Because (optional)' })}
        </label>
        <input
          id={`${id}-reason`}
          className="rb-input"
          value={reason}
          maxLength={500}
          aria-invalid={problem !== undefined}
          aria-describedby={problem && `${id}-problem`}
          onFocus={prepareSecretReason}
          onChange={(event) => setReason(event.target.value)}
        />
        {problem && (
          <small id={`${id}-problem`} className="rb-error" role="alert">
            {problem}
          </small>
        )}
      </div>
      <p className="rb-actions">
        <button type="submit" className="rb-primary">
          {translate({ id: 'runbook.entry.correct', message: 'Correct the time' })}
        </button>
        {entry.event.type !== 'opened' && (
          <button
            type="button"
            onClick={() => {
              takeBack(entry.event.id);
              onDone();
            }}
          >
            {translate({ id: 'runbook.entry.takeBack', message: 'Take it back' })}
          </button>
        )}
      </p>
    </form>
  );
}
