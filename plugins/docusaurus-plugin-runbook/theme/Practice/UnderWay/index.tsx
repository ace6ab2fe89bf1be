import Link from '@docusaurus/Link';
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
  return (
    <>
      <h1>
        <span className="rb-rehearsal">Rehearsal</span> Somebody reports
      </h1>
      <blockquote className="rb-symptom">
        {symptom?.text ??
          'The playbook of this rehearsal has left the site. End it and start another.'}
      </blockquote>
      <p>
        It is about <b>{service}</b>. Act as if it were real; do not run the commands.
      </p>
      <ol>
        <li>
          Find the playbook on the <Link to="/">triage board</Link>.
        </li>
        <li>
          <Link to={`/incidents/#declare:${record.id}`}>Declare it</Link> with the severity you
          think it has{view.declaration ? `: done, ${view.severity}` : ''}.
        </li>
        <li>Work through the playbook: tick, skip or say that a step did not help.</li>
        <li>
          Note what you would tell others, name who leads, send the updates that are due:{' '}
          <Link to={`/incident/#${record.id}`}>its page</Link> has everything.
        </li>
        <li>When it is over, mark it resolved, and end the rehearsal here.</li>
      </ol>
      {!isActive && (
        <p className="rb-notice-line">The rehearsal waits: what you tick now is real.</p>
      )}
      <p className="rb-actions">
        {!isActive && (
          <button
            type="button"
            className="rb-primary"
            onClick={() => browserStore().activate(record.id)}
          >
            Go on with it
          </button>
        )}
        <button
          type="button"
          className={view.status === 'resolved' ? 'rb-primary' : undefined}
          onClick={() => closeRecord(record.id)}
        >
          End the rehearsal
        </button>
        {isActive && (
          <button
            type="button"
            className="rb-quiet"
            onClick={() => browserStore().activate(undefined)}
          >
            Leave it for later
          </button>
        )}
      </p>
    </>
  );
}
