import Link from '@docusaurus/Link';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { closeRecord } from '../../../client/incident/actions.ts';
import { symptomOf } from '../../../client/incident/practice.ts';
import { useActive, viewOf } from '../../../client/incident/views.ts';
import type { KnownRecord } from '../../../client/incidents.ts';
import { browserStore } from '../../../client/store.ts';
import type { TriageBoard } from '../../../triage.ts';

/** A rehearsal that has begun: what somebody sees, and what is to be done about it. */
export default function UnderWay(props: { board: TriageBoard; record: KnownRecord }): ReactNode {
  const { board, record } = props;
  const view = viewOf(record);
  const isActive = useActive()?.id === record.id;
  const entry = board.playbooks.find(({ id }) => id === view.scenario);
  const service = board.services.find(({ id }) => id === view.scope)?.name ?? view.scope;
  const symptom = entry && symptomOf(entry, record.id);
  const declare = (
    <Link to={`/incidents/#declare:${record.id}`}>
      {translate({ id: 'runbook.record.declare', message: 'Declare it' })}
    </Link>
  );
  return (
    <>
      <h1>
        <span className="rb-rehearsal">
          {translate({ id: 'runbook.practice.rehearsal', message: 'Rehearsal' })}
        </span>{' '}
        {translate({ id: 'runbook.practice.reports', message: 'Somebody reports' })}
      </h1>
      <blockquote className="rb-symptom">
        {symptom?.text ??
          translate({
            id: 'runbook.practice.gone',
            message: 'The playbook of this rehearsal has left the site. End it and start another.',
          })}
      </blockquote>
      <p>
        <Translate id="runbook.practice.about" values={{ service: <b>{service}</b> }}>
          {'It is about {service}. Act as if it were real; do not run the commands.'}
        </Translate>
      </p>
      <ol>
        <li>
          <Translate
            id="runbook.practice.find"
            values={{
              board: (
                <Link to="/">
                  {translate({ id: 'runbook.practice.board', message: 'triage board' })}
                </Link>
              ),
            }}
          >
            {'Find the playbook on the {board}.'}
          </Translate>
        </li>
        <li>
          {view.declaration ? (
            <Translate id="runbook.practice.declared" values={{ declare, severity: view.severity }}>
              {'{declare} with the severity you think it has: done, {severity}.'}
            </Translate>
          ) : (
            <Translate id="runbook.practice.declare" values={{ declare }}>
              {'{declare} with the severity you think it has.'}
            </Translate>
          )}
        </li>
        <li>
          {translate({
            id: 'runbook.practice.work',
            message: 'Work through the playbook: tick, skip or say that a step did not help.',
          })}
        </li>
        <li>
          <Translate
            id="runbook.practice.note"
            values={{
              page: (
                <Link to={`/incident/#${record.id}`}>
                  {translate({ id: 'runbook.practice.page', message: 'its page' })}
                </Link>
              ),
            }}
          >
            {
              'Note what you would tell others, name who leads, send the updates that are due: {page} has everything.'
            }
          </Translate>
        </li>
        <li>
          {translate({
            id: 'runbook.practice.over',
            message: 'When it is over, mark it resolved, and end the rehearsal here.',
          })}
        </li>
      </ol>
      {!isActive && (
        <p className="rb-notice-line">
          {translate({
            id: 'runbook.practice.waits',
            message: 'The rehearsal waits: what you tick now is real.',
          })}
        </p>
      )}
      <p className="rb-actions">
        {!isActive && (
          <button
            type="button"
            className="rb-primary"
            onClick={() => browserStore().activate(record.id)}
          >
            {translate({ id: 'runbook.practice.goOn', message: 'Go on with it' })}
          </button>
        )}
        <button
          type="button"
          className={view.status === 'resolved' ? 'rb-primary' : undefined}
          onClick={() => closeRecord(record.id)}
        >
          {translate({ id: 'runbook.practice.end', message: 'End the rehearsal' })}
        </button>
        {isActive && (
          <button
            type="button"
            className="rb-quiet"
            onClick={() => browserStore().activate(undefined)}
          >
            {translate({ id: 'runbook.practice.later', message: 'Leave it for later' })}
          </button>
        )}
      </p>
    </>
  );
}
