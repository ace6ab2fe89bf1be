import { translate } from '@docusaurus/Translate';
import Item from '@theme/Report/Actions/Item';
import { type ReactNode, useRef, useState } from 'react';
import { createIds } from 'runbook-model';
import type { IncidentView } from 'runbook-model/incident';
import { actionField, actionsOf, yes } from 'runbook-model/report';
import { announce } from '../../../client/announce.ts';
import { editField } from '../../../client/report/edit.ts';
import { browserStore } from '../../../client/store.ts';

/** What is to be done after the incident: each with who and until when. */
export default function Actions(props: { record: string; view: IncidentView }): ReactNode {
  const { record, view } = props;
  const items = actionsOf(view);
  // Added, with nothing written yet: the log knows nothing of them.
  const [added, setAdded] = useState<readonly string[]>([]);
  const [removed, setRemoved] = useState<string>();
  const ids = useRef(createIds(Date.now));
  const heading = useRef<HTMLLegendElement>(null);
  const known = new Set(items.map(({ id }) => id));
  const wanted = added.filter(
    (id) => !known.has(id) && !view.fields.has(actionField(id, 'removed')),
  );

  const remove = (id: string) => {
    setAdded((all) => all.filter((one) => one !== id));
    const written = known.has(id) ? editField(record, actionField(id, 'removed'), yes) : undefined;
    setRemoved(written?.id);
    heading.current?.focus();
    announce(
      written
        ? translate({ id: 'runbook.action.removed', message: 'Removed. It can be undone.' })
        : translate({ id: 'runbook.action.gone', message: 'Removed.' }),
    );
  };

  return (
    <fieldset>
      <legend ref={heading} tabIndex={-1}>
        {translate({ id: 'runbook.report.actions', message: 'Action items' })}
      </legend>
      {items.length + wanted.length === 0 && (
        <p className="rb-soft">
          {translate({
            id: 'runbook.action.none',
            message: 'None yet. Each has an owner and a date, or it will not happen.',
          })}
        </p>
      )}
      {[...items.map(({ id }) => id), ...wanted].map((id, index) => (
        <Item
          key={id}
          record={record}
          view={view}
          id={id}
          place={index + 1}
          focus={wanted.includes(id)}
          onRemove={() => remove(id)}
        />
      ))}
      <p className="rb-actions">
        <button type="button" onClick={() => setAdded([...wanted, ids.current.next()])}>
          {translate({ id: 'runbook.action.add', message: 'Add an action item' })}
        </button>
        {removed !== undefined && (
          <button
            type="button"
            className="rb-quiet"
            onClick={() => {
              browserStore().undo(removed);
              setRemoved(undefined);
              announce(translate({ id: 'runbook.said.back', message: 'It is back.' }));
            }}
          >
            {translate({ id: 'runbook.action.undo', message: 'Undo: bring the removed one back' })}
          </button>
        )}
      </p>
    </fieldset>
  );
}
