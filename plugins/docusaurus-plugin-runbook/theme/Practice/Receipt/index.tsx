import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { receiptOf } from 'runbook-model/incident';
import { takeBack } from '../../../client/incident/actions.ts';
import {
  lessonWords,
  scenarioOf,
  shortLength,
  symptomOf,
} from '../../../client/incident/practice.ts';
import { useSite } from '../../../client/incident/site.ts';
import { viewOf } from '../../../client/incident/views.ts';
import type { KnownRecord } from '../../../client/incidents.ts';
import { stateWords } from '../../../client/marks.ts';
import { formatMoment } from '../../../client/time.ts';
import type { TriageBoard } from '../../../triage.ts';

/** What came of a rehearsal: what was missed first, then every step with the time it took. */
export default function Receipt(props: { board: TriageBoard; record: KnownRecord }): ReactNode {
  const { board, record } = props;
  const view = viewOf(record);
  const site = useSite(view.scope);
  const entry = board.playbooks.find(({ id }) => id === view.scenario);
  if (!entry) return <Gone id={record.id} />;
  if (!site) return <p>{translate({ id: 'runbook.receipt.wait', message: 'One moment…' })}</p>;
  const scenario = scenarioOf(board, entry, record.id, site);
  const receipt = receiptOf(view, record.state, scenario, Date.now());
  const meant = board.playbooks.find(({ id }) => id === receipt.playbook) ?? entry;
  const closing = view.timeline.findLast(({ event }) => event.type === 'closed')?.event;
  const { missed, steps, severity, foundAfter, declaredAfter } = receipt;
  return (
    <>
      <h1>
        <span className="rb-rehearsal">
          {translate({ id: 'runbook.practice.rehearsal', message: 'Rehearsal' })}
        </span>{' '}
        {translate({ id: 'runbook.receipt.title', message: 'Receipt' })}
      </h1>
      <blockquote className="rb-symptom">{symptomOf(entry, record.id)?.text}</blockquote>
      <dl className="rb-receipt">
        <Fact name={translate({ id: 'runbook.triage.playbook', message: 'Playbook' })}>
          <Link to={meant.href}>{meant.title}</Link>
          {', '}
          {foundAfter === undefined
            ? translate({ id: 'runbook.receipt.notFound', message: 'not worked on' })
            : translate(
                { id: 'runbook.receipt.found', message: 'first step after {length}' },
                { length: shortLength(foundAfter) },
              )}
        </Fact>
        <Fact name={translate({ id: 'runbook.table.severity', message: 'Severity' })}>
          {severity.given ??
            translate({ id: 'runbook.receipt.noSeverity', message: 'none was given' })}
          {', '}
          {severity.given === severity.right
            ? translate({ id: 'runbook.receipt.right', message: 'right' })
            : translate(
                { id: 'runbook.receipt.says', message: 'the playbook says {severity}' },
                { severity: severity.right },
              )}
        </Fact>
        <Fact name={translate({ id: 'runbook.receipt.declared', message: 'Declared' })}>
          {declaredAfter === undefined
            ? translate({ id: 'runbook.receipt.never', message: 'never' })
            : translate(
                { id: 'runbook.receipt.after', message: 'after {length}' },
                { length: shortLength(declaredAfter) },
              )}
        </Fact>
        <Fact name={translate({ id: 'runbook.receipt.lasted', message: 'Lasted' })}>
          {shortLength(receipt.lasted)}
          {view.openedAt &&
            `, ${translate({ id: 'runbook.record.began', message: 'began {moment}' }, { moment: formatMoment(view.openedAt) })}`}
        </Fact>
      </dl>
      <h2>{translate({ id: 'runbook.receipt.missed', message: 'What you missed' })}</h2>
      {missed.length === 0 ? (
        <p>{translate({ id: 'runbook.receipt.nothing', message: 'Nothing.' })}</p>
      ) : (
        <ul>
          {missed.map((lesson) => (
            <li key={lesson}>{lessonWords(lesson, receipt)}</li>
          ))}
        </ul>
      )}
      <h2>
        {translate(
          { id: 'runbook.receipt.steps', message: 'Steps of {page}' },
          { page: meant.title },
        )}
      </h2>
      <div className="rb-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{translate({ id: 'runbook.receipt.step', message: 'Step' })}</th>
              <th scope="col">
                {translate({ id: 'runbook.receipt.became', message: 'What became of it' })}
              </th>
              <th scope="col">{translate({ id: 'runbook.receipt.took', message: 'Took' })}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, state, took }) => (
              <tr key={step.id}>
                <td>
                  {step.number !== undefined && `${step.number}. `}
                  {step.title}
                </td>
                <td>
                  {state === 'todo'
                    ? translate({ id: 'runbook.receipt.open', message: 'left open' })
                    : stateWords[state]}
                </td>
                <td>{took === undefined ? '–' : shortLength(took)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="rb-actions">
        <Link className="rb-button" to="/practice/">
          {translate({ id: 'runbook.receipt.again', message: 'Practise again' })}
        </Link>
        <Link to={`/incident/#${record.id}`}>
          {translate({ id: 'runbook.receipt.timeline', message: 'The timeline of this rehearsal' })}
        </Link>
        {closing && (
          <button type="button" className="rb-quiet" onClick={() => takeBack(closing.id)}>
            {translate({ id: 'runbook.receipt.reopen', message: 'It was not over: open it again' })}
          </button>
        )}
      </p>
    </>
  );
}

function Fact(props: { name: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function Gone({ id }: { id: string }): ReactNode {
  return (
    <>
      <h1>{translate({ id: 'runbook.receipt.title', message: 'Receipt' })}</h1>
      <p>
        <Translate
          id="runbook.receipt.gone"
          values={{
            timeline: (
              <Link to={`/incident/#${id}`}>
                {translate({ id: 'runbook.receipt.itsTimeline', message: 'Its timeline' })}
              </Link>
            ),
          }}
        >
          {
            'The playbook of this rehearsal has left the site, so nothing can be compared. {timeline} is still here.'
          }
        </Translate>
      </p>
    </>
  );
}
