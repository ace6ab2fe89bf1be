import Conflict from '@theme/Report/Conflict';
import Held from '@theme/Report/Held';
import type { ReactNode } from 'react';
import type { Field as LogField } from 'runbook-model/incident';
import { type FormPart, fieldId } from '../../../client/report/parts.ts';
import { useFieldDraft } from '../../../client/report/use-draft.ts';

/** One field of the form: saved by itself, held back while a secret seems to be in it. */
export default function Field(props: {
  record: string;
  part: FormPart;
  field: LogField | undefined;
  /** What it shows while nobody has written in it. */
  fallback?: string;
}): ReactNode {
  const { record, part, field, fallback } = props;
  const id = fieldId(part.name);
  const draft = useFieldDraft(record, part.name, field, fallback);
  const shared = {
    id,
    value: draft.text,
    maxLength: 20_000,
    'aria-invalid': draft.held.length > 0,
    'aria-describedby': `${id}-help`,
    onBlur: draft.save,
  };
  return (
    <div className="rb-field">
      <label htmlFor={id}>{part.label}</label>
      {part.lines ? (
        <textarea
          {...shared}
          className="rb-input rb-prose"
          rows={Math.min(12, Math.max(3, draft.text.split('\n').length + 1))}
          onChange={(event) => draft.type(event.target.value)}
        />
      ) : (
        <input
          {...shared}
          className="rb-input rb-prose"
          autoComplete="off"
          onChange={(event) => draft.type(event.target.value)}
        />
      )}
      <small id={`${id}-help`}>{part.hint}</small>
      <Held held={draft.held} onRedact={draft.redact} />
      <Conflict record={record} field={field} />
    </div>
  );
}
