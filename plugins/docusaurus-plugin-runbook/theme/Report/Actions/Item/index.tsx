import { translate } from '@docusaurus/Translate';
import Conflict from '@theme/Report/Conflict';
import Held from '@theme/Report/Held';
import { type ReactNode, useEffect, useId, useState } from 'react';
import type { IncidentView } from 'runbook-model/incident';
import { type ActionPart, actionField, yes } from 'runbook-model/report';
import { editField } from '../../../../client/report/edit.ts';
import { fieldId } from '../../../../client/report/parts.ts';
import { type FieldDraft, useFieldDraft } from '../../../../client/report/use-draft.ts';

const day = /^\d{4}-\d\d-\d\d$/;

/** One action item: what, who, until when, and whether it is done. */
export default function Item(props: {
  record: string;
  view: IncidentView;
  id: string;
  place: number;
  /** It was just added: what is typed next belongs here. */
  focus: boolean;
  onRemove: () => void;
}): ReactNode {
  const { record, view, id, place } = props;
  const labels = useId();
  const fieldOf = (part: ActionPart) => view.fields.get(actionField(id, part));
  const text = useFieldDraft(record, actionField(id, 'text'), fieldOf('text'));
  const owner = useFieldDraft(record, actionField(id, 'owner'), fieldOf('owner'));
  const due = useFieldDraft(record, actionField(id, 'due'), fieldOf('due'));
  const isDay = day.test(due.text);
  // What was pressed shows at once; the log comes here a little later.
  const [pressed, setPressed] = useState<boolean>();
  useEffect(() => setPressed(undefined), [view]);
  const done = pressed ?? fieldOf('done')?.value === yes;
  const tick = () => {
    setPressed(!done);
    editField(record, actionField(id, 'done'), done ? '' : yes);
  };
  const input = (label: string, part: string, draft: FieldDraft, value = draft.text) => (
    <span className={`rb-action-${part}`}>
      <label htmlFor={`${labels}-${part}`}>{label}</label>
      <input
        id={`${labels}-${part}`}
        className="rb-input rb-prose"
        type={part === 'date' ? 'date' : 'text'}
        value={value}
        maxLength={2_000}
        autoComplete="off"
        aria-invalid={draft.held.length > 0}
        ref={part === 'text' && props.focus ? focusOnce : undefined}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.save}
      />
      <Held held={draft.held} onRedact={draft.redact} />
    </span>
  );
  return (
    <fieldset className="rb-action" id={fieldId(`actions/${id}`)} tabIndex={-1}>
      <legend className="rb-visually-hidden">
        {translate(
          { id: 'runbook.action.item', message: 'Action item {number}' },
          { number: place },
        )}
      </legend>
      {input(translate({ id: 'runbook.action.text', message: 'What is to be done' }), 'text', text)}
      {input(translate({ id: 'runbook.action.owner', message: 'Owner' }), 'owner', owner)}
      {input(
        translate({ id: 'runbook.action.due', message: 'Due on' }),
        'date',
        due,
        isDay ? due.text : '',
      )}
      {input(
        translate({ id: 'runbook.action.words', message: 'or, in words' }),
        'words',
        due,
        isDay ? '' : due.text,
      )}
      <p className="rb-actions">
        <label className="rb-check">
          <input type="checkbox" checked={done} onChange={tick} />{' '}
          {translate({ id: 'runbook.step.done', message: 'Done' })}
        </label>
        <button type="button" className="rb-quiet" onClick={props.onRemove}>
          {translate(
            { id: 'runbook.action.remove', message: 'Remove action item {number}' },
            { number: place },
          )}
        </button>
      </p>
      {(['text', 'owner', 'due', 'done', 'removed'] as const).map((part) => (
        <Conflict key={part} record={record} field={fieldOf(part)} />
      ))}
    </fieldset>
  );
}

function focusOnce(element: HTMLElement | null): void {
  element?.focus();
}
