import { translate } from '@docusaurus/Translate';
import HeldBack from '@theme/Incident/HeldBack';
import {
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useState,
} from 'react';
import { focusOnce } from '../../../client/focus-once.ts';
import { addNote } from '../../../client/incident/actions.ts';
import { useHeldBack } from '../../../client/incident/held-back.ts';
import { prepareSecrets } from '../../../client/secrets.ts';
import { submitOnce } from '../../../client/single-press.ts';

// What was begun: closing the panel or going to another page loses no half sentence.
const begun = new Map<string, string>();

/** A quick note: what was seen, said or decided, with the time of the press. */
export default function Note(props: {
  record: string;
  /** Takes the focus when it appears: somebody has asked for it. */
  focus?: boolean;
  onDone?: (event: string | undefined) => void;
}): ReactNode {
  const { record, onDone } = props;
  const id = useId();
  const held = useHeldBack();
  const [text, setText] = useState(begun.get(record) ?? '');
  useEffect(() => void prepareSecrets(), []);

  const change = (value: string) => {
    begun.set(record, value);
    setText(value);
    held.forget();
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    const note = text.trim();
    if (note === '') return;
    await held.check([note], () => {
      const written = addNote(record, note);
      change('');
      onDone?.(written?.id);
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone?.(undefined);
    // Enter alone is a line of the note: what people paste has several.
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
  };

  return (
    <form className="rb-form" onSubmit={submit}>
      <label htmlFor={id}>{translate({ id: 'runbook.bar.note', message: 'Note' })}</label>
      <textarea
        id={id}
        className="rb-input rb-text"
        rows={2}
        maxLength={20_000}
        value={text}
        ref={props.focus ? focusOnce : undefined}
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
      />
      <HeldBack held={held} onRedact={() => change(held.redacted([text])[0] ?? '')} />
      <p className="rb-actions">
        <button type="submit" className="rb-primary" onClick={submitOnce}>
          {translate({ id: 'runbook.note.it', message: 'Note it' })}
        </button>
        <small className="rb-soft">
          {translate({
            id: 'runbook.note.hint',
            message: 'Ctrl+Enter does the same. Secrets never belong here.',
          })}
        </small>
      </p>
    </form>
  );
}
