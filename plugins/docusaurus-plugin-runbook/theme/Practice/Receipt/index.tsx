import Link from '@docusaurus/Link';
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
  if (!site) return <p>One moment…</p>;
  const scenario = scenarioOf(board, entry, record.id, site);
  const receipt = receiptOf(view, record.state, scenario, Date.now());
  const meant = board.playbooks.find(({ id }) => id === receipt.playbook) ?? entry;
  const closing = view.timeline.findLast(({ event }) => event.type === 'closed')?.event;
  const { missed, steps, severity, foundAfter, declaredAfter } = receipt;
  return (
    <>
      <h1>
        <span className="rb-rehearsal">Rehearsal</span> Receipt
      </h1>
      <blockquote className="rb-symptom">{symptomOf(entry, record.id)?.text}</blockquote>
      <dl className="rb-receipt">
        <Fact name="Playbook">
          <Link to={meant.href}>{meant.title}</Link>
          {foundAfter === undefined
            ? ', not worked on'
            : `, first step after ${shortLength(foundAfter)}`}
        </Fact>
        <Fact name="Severity">
          {severity.given ?? 'none was given'}
          {severity.given === severity.right ? ', right' : `, the playbook says ${severity.right}`}
        </Fact>
        <Fact name="Declared">
          {declaredAfter === undefined ? 'never' : `after ${shortLength(declaredAfter)}`}
        </Fact>
        <Fact name="Lasted">
          {shortLength(receipt.lasted)}
          {view.openedAt && `, began ${formatMoment(view.openedAt)}`}
        </Fact>
      </dl>
      <h2>What you missed</h2>
      {missed.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        <ul>
          {missed.map((lesson) => (
            <li key={lesson}>{lessonWords(lesson, receipt)}</li>
          ))}
        </ul>
      )}
      <h2>Steps of {meant.title}</h2>
      <div className="rb-table">
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">What became of it</th>
              <th scope="col">Took</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, state, took }) => (
              <tr key={step.id}>
                <td>
                  {step.number !== undefined && `${step.number}. `}
                  {step.title}
                </td>
                <td>{state === 'todo' ? 'left open' : stateWords[state]}</td>
                <td>{took === undefined ? '–' : shortLength(took)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="rb-actions">
        <Link className="rb-button" to="/practice/">
          Practise again
        </Link>
        <Link to={`/incident/#${record.id}`}>The timeline of this rehearsal</Link>
        {closing && (
          <button type="button" className="rb-quiet" onClick={() => takeBack(closing.id)}>
            It was not over: open it again
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
      <h1>Receipt</h1>
      <p>
        The playbook of this rehearsal has left the site, so nothing can be compared.{' '}
        <Link to={`/incident/#${id}`}>Its timeline</Link> is still here.
      </p>
    </>
  );
}
