import { translate } from '@docusaurus/Translate';
import HeldBack from '@theme/Incident/HeldBack';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { durationOf } from 'runbook-model/incident';
import { announce } from '../../../client/announce.ts';
import { copyText } from '../../../client/clipboard.ts';
import { focusOnce } from '../../../client/focus-once.ts';
import { addUpdate } from '../../../client/incident/actions.ts';
import { useHeldBack } from '../../../client/incident/held-back.ts';
import { draftUpdate, type UpdateParts, updateText } from '../../../client/incident/update-text.ts';
import { type Incident, nameOf, onwardOf } from '../../../client/incident/use-incident.ts';
import { prepareSecrets } from '../../../client/secrets.ts';
import { submitOnce } from '../../../client/single-press.ts';

const parts = [
  ['known', translate({ id: 'runbook.update.known', message: 'What is known' })],
  ['done', translate({ id: 'runbook.update.done', message: 'What was done' })],
  ['next', translate({ id: 'runbook.update.next', message: 'What comes next' })],
] as const;

/** A status update: drafted from the log, put right by the reader, copied for the chat and kept. */
export default function Update(props: {
  incident: Incident;
  /** Takes the focus when it appears: somebody has asked for it. */
  focus?: boolean;
  onDone?: (event: string | undefined) => void;
}): ReactNode {
  const { incident, onDone } = props;
  const id = useId();
  const held = useHeldBack();
  const [typed, setTyped] = useState<UpdateParts>();
  const [sent, setSent] = useState<string>();
  useEffect(() => void prepareSecrets(), []);
  const values = typed ?? draftUpdate(incident.view, onwardOf(incident)?.progress.next?.title);

  const set = (change: Partial<UpdateParts>) => {
    setTyped({ ...values, ...change });
    held.forget();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const [known, done, next] = [values.known, values.done, values.next].map((s) => s.trim());
    await held.check([values.known, values.done, values.next], () => {
      const update = { known: known ?? '', done: done ?? '', next: next ?? '' };
      const text = textOf(incident, update);
      const written = addUpdate(incident.id, update);
      setTyped(undefined);
      void copyText(text).then((copied) => {
        if (copied)
          announce(
            translate({ id: 'runbook.update.copied', message: 'Copied. Paste it into the chat.' }),
          );
        setSent(copied ? undefined : text);
        if (copied) onDone?.(written?.id);
      });
    });
  };
  const redact = () => {
    const [known = '', done = '', next = ''] = held.redacted([
      values.known,
      values.done,
      values.next,
    ]);
    set({ known, done, next });
  };

  return (
    <form className="rb-form" onSubmit={submit}>
      {parts.map(([name, label]) => (
        <div key={name} className="rb-field">
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <textarea
            id={`${id}-${name}`}
            className="rb-input rb-text"
            rows={Math.min(6, values[name].split('\n').length + 1)}
            maxLength={20_000}
            value={values[name]}
            ref={props.focus && name === 'known' ? focusOnce : undefined}
            onChange={(event) => set({ [name]: event.target.value })}
            onKeyDown={(event) => event.key === 'Escape' && onDone?.(undefined)}
          />
        </div>
      ))}
      <HeldBack held={held} onRedact={redact} />
      <p className="rb-actions">
        <button type="submit" className="rb-primary" onClick={submitOnce}>
          {translate({ id: 'runbook.update.copy', message: 'Copy for the chat, and keep it' })}
        </button>
      </p>
      {sent && (
        <div className="rb-field">
          <label htmlFor={`${id}-sent`}>
            {translate({
              id: 'runbook.update.byHand',
              message: 'It is in the log, but copying failed: copy it from here by hand.',
            })}
          </label>
          <textarea
            id={`${id}-sent`}
            className="rb-input rb-text"
            readOnly
            rows={8}
            value={sent}
            ref={(element) => element?.select()}
          />
        </div>
      )}
    </form>
  );
}

function textOf(incident: Incident, update: UpdateParts): string {
  const { view, severity } = incident;
  const now = Date.now();
  const every = durationOf(severity?.update_every ?? '');
  const more = every !== undefined && view.status !== 'resolved' && view.status !== 'closed';
  return updateText(
    {
      number: nameOf(incident),
      severity: severity ? `${severity.id} ${severity.label}` : (view.severity ?? ''),
      title: view.title,
      practice: view.practice,
      now,
      ...(more ? { nextAt: now + every } : {}),
    },
    update,
  );
}
