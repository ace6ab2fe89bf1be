import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { IncidentView } from 'runbook-model/incident';
import { type EditStep, redoStep, undoStep } from 'runbook-model/report';
import { announce } from '../../../client/announce.ts';
import { viewNow } from '../../../client/incident/views.ts';
import { saveDrafts } from '../../../client/report/drafts.ts';
import { browserStore } from '../../../client/store.ts';

/** Takes edits back and brings them back, one after the other, also after a reload. */
export default function History(props: {
  view: IncidentView;
  nameOf: (field: string) => string;
}): ReactNode {
  const { view, nameOf } = props;
  const undo = undoStep(view);
  const redo = redoStep(view);
  const run = (
    step: (view: IncidentView) => EditStep | undefined,
    said: (field: string) => string,
  ) => {
    // What is being typed is the last edit, once it is one.
    saveDrafts();
    const now = viewNow(view.id);
    const found = now && step(now);
    for (const event of found?.events ?? []) browserStore().undo(event);
    if (found) announce(said(nameOf(found.name)));
  };
  return (
    <p className="rb-actions rb-history">
      <button type="button" disabled={!undo} onClick={() => run(undoStep, undone)}>
        {translate({ id: 'runbook.history.undo', message: 'Undo' })}
        {undo && <span className="rb-soft">: {nameOf(undo.name)}</span>}
      </button>
      <button type="button" disabled={!redo} onClick={() => run(redoStep, redone)}>
        {translate({ id: 'runbook.history.redo', message: 'Redo' })}
        {redo && <span className="rb-soft">: {nameOf(redo.name)}</span>}
      </button>
      <button type="button" className="rb-quiet rb-to-paper" onClick={showPaper}>
        {translate({ id: 'runbook.history.see', message: 'See the report' })}
      </button>
      <small className="rb-soft">
        {translate({
          id: 'runbook.history.saved',
          message: 'Saved as you write, in this browser.',
        })}
      </small>
    </p>
  );
}

const undone = (field: string) =>
  translate({ id: 'runbook.history.undone', message: 'Undone: {field}' }, { field });
const redone = (field: string) =>
  translate({ id: 'runbook.history.redone', message: 'Redone: {field}' }, { field });

/** Where both do not stand side by side. A link would take the incident's id out of the address. */
function showPaper(): void {
  document.querySelector('.rb-report-out')?.scrollIntoView();
}
