import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { isHandled, markOf, type StepData, stepDraft } from 'runbook-model';
import { knownOf } from 'runbook-model/incident';
import { announce } from '../../../client/announce.ts';
import { knownWords } from '../../../client/incident/known-words.ts';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { markWords, stateWords } from '../../../client/marks.ts';
import { browserStore } from '../../../client/store.ts';
import { formatMoment } from '../../../client/time.ts';
import type { IncidentPage } from '../../../incident-data.ts';

/**
 * The service's checklists for during and after an incident. What the log knows is filled in; a
 * tick of one's own stays what it is.
 */
export default function Checklists({ incident }: { incident: Incident }): ReactNode {
  const pages = incident.site?.pages.filter(({ severity }) => severity === undefined) ?? [];
  return pages.flatMap((page) =>
    page.lists.flatMap((list, index) =>
      list.kind === 'tasks' ? (
        <section key={`${page.id} ${index}`} className="rb-panel rb-checklist">
          <h2>
            <Link to={`${page.href}${list.section ? `#${list.section.anchor}` : ''}`}>
              {list.section?.title ?? page.title}
            </Link>
          </h2>
          <ul>
            {list.steps.map((step) => (
              <Item key={step.id} incident={incident} page={page} step={step} />
            ))}
          </ul>
        </section>
      ) : (
        []
      ),
    ),
  );
}

function Item(props: { incident: Incident; page: IncidentPage; step: StepData }): ReactNode {
  const { incident, page, step } = props;
  const stepMark = markOf(incident.state.playbooks.get(page.id), step);
  const ticked = isHandled(stepMark);
  const known = ticked ? undefined : knownOf(step.title, incident.view);
  const filled = known?.done ?? false;
  const remark =
    known &&
    translate(
      { id: 'runbook.checklist.known', message: 'the log says: {what}' },
      { what: knownWords(known.because) },
    );
  const time = ticked ? stepMark.mark?.at : known?.time;
  const tick = () => {
    const state = ticked ? 'todo' : 'done';
    browserStore().appendTo(incident.id, stepDraft(page.id, step, state));
    announce(`${step.title}: ${stateWords[state]}`);
  };
  return (
    <li className={ticked || filled ? 'rb-task rb-task--done' : 'rb-task'}>
      {/* biome-ignore lint/a11y/useSemanticElements: a native box knows no third state without script */}
      <button
        type="button"
        role="checkbox"
        aria-checked={ticked ? 'true' : filled ? 'mixed' : 'false'}
        aria-label={remark ? `${step.title}, ${remark}` : step.title}
        className={`rb-tick rb-tick--${ticked ? 'done' : filled ? 'known' : 'todo'}`}
        onClick={tick}
      >
        <span aria-hidden="true">{ticked || filled ? '✓' : ''}</span>
      </button>
      <div className="rb-task-body">
        {step.title}
        <small className="rb-came">
          {ticked && time && markWords({ state: 'done', at: time })}
          {remark}
          {known?.time && `, ${formatMoment(known.time)}`}
        </small>
      </div>
    </li>
  );
}
