import { translate } from '@docusaurus/Translate';
import HeldBack from '@theme/Incident/HeldBack';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { changeSeverity } from '../../../client/incident/actions.ts';
import { useHeldBack } from '../../../client/incident/held-back.ts';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { submitOnce } from '../../../client/single-press.ts';

/** Another severity, with the reason: who reads the record later asks for it. */
export default function SeverityChange({ incident }: { incident: Incident }): ReactNode {
  const id = useId();
  const { view, site } = incident;
  const [chosen, setChosen] = useState<string>();
  const [reason, setReason] = useState('');
  const held = useHeldBack();
  if (!site) return null;
  const severity = chosen ?? view.severity ?? '';
  const isNew = severity !== view.severity;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const because = reason.trim();
    if (!isNew || because === '') return;
    await held.check([because], () => {
      changeSeverity(incident.id, severity, because);
      setChosen(undefined);
      setReason('');
    });
  };
  return (
    <section className="rb-panel" aria-labelledby="severity">
      <h2 id="severity">{translate({ id: 'runbook.table.severity', message: 'Severity' })}</h2>
      <form className="rb-form" onSubmit={submit}>
        <div className="rb-field">
          <label htmlFor={`${id}-severity`}>
            {translate({ id: 'runbook.severity.is', message: 'It is' })}
          </label>
          <select
            id={`${id}-severity`}
            className="rb-input"
            value={severity}
            onChange={(event) => setChosen(event.target.value)}
          >
            {site.service.severities.map(({ id: level, label, description }) => (
              <option key={level} value={level}>
                {level} {label}: {description}
              </option>
            ))}
          </select>
        </div>
        {isNew && (
          <>
            <div className="rb-field">
              <label htmlFor={`${id}-reason`}>
                {translate({ id: 'runbook.severity.because', message: 'Because' })}
              </label>
              <input
                id={`${id}-reason`}
                className="rb-input"
                required
                maxLength={500}
                value={reason}
                onChange={(event) => {
                  setReason(event.target.value);
                  held.forget();
                }}
              />
            </div>
            <HeldBack
              held={held}
              onRedact={() => {
                setReason(held.redacted([reason])[0] ?? '');
                held.forget();
              }}
            />
            <p className="rb-actions">
              <button type="submit" className="rb-primary" onClick={submitOnce}>
                {translate({ id: 'runbook.severity.change', message: 'Change the severity' })}
              </button>
              <button type="button" className="rb-quiet" onClick={() => setChosen(undefined)}>
                {translate({ id: 'runbook.severity.leave', message: 'Leave it' })}
              </button>
            </p>
          </>
        )}
      </form>
    </section>
  );
}
