import Link from '@docusaurus/Link';
import { translate } from '@docusaurus/Translate';
import Switcher from '@theme/Incident/Bar/Switcher';
import Milestones from '@theme/Incident/Milestones';
import Note from '@theme/Incident/Note';
import Update from '@theme/Incident/Update';
import { type ReactNode, useState } from 'react';
import { closeRecord } from '../../../../client/incident/actions.ts';
import {
  type Dues as DueThings,
  notificationState,
} from '../../../../client/incident/reminders.ts';
import { useKeysOn } from '../../../../client/incident/shortcut.ts';
import { type Incident, nameOf } from '../../../../client/incident/use-incident.ts';
import Dues from '../Dues.tsx';
import Next from '../Next.tsx';

export type PanelName = 'note' | 'update' | 'more';

/** What the bar opens upwards: a note, a status update, or everything else about the incident. */
export default function Panel(props: {
  incident: Incident;
  open: PanelName;
  dues: DueThings;
  onOpen: (panel: PanelName) => void;
  onDone: (event: string | undefined) => void;
}): ReactNode {
  const { incident, open, dues, onOpen, onDone } = props;
  const { id, view } = incident;
  if (open === 'note') return <Note key={id} record={id} focus onDone={onDone} />;
  if (open === 'update') return <Update key={id} incident={incident} focus onDone={onDone} />;
  return (
    <>
      <p className="rb-bar-summary">
        <Link to={`/incident/#${id}`}>{nameOf(incident)}</Link> {view.title}
      </p>
      <p className="rb-bar-summary">
        <Dues dues={dues} />
        <Next incident={incident} />
      </p>
      <p className="rb-actions rb-bar-narrow">
        <button type="button" onClick={() => onOpen('note')}>
          {translate({ id: 'runbook.bar.note', message: 'Note' })}
        </button>
        {view.status !== 'draft' && (
          <button type="button" onClick={() => onOpen('update')}>
            {translate({ id: 'runbook.update.title', message: 'Status update' })}
          </button>
        )}
      </p>
      <Milestones incident={incident} />
      {view.practice && (
        <p className="rb-actions">
          <Link to={`/practice/#${id}`}>
            {translate({
              id: 'runbook.bar.practice',
              message: 'The symptom, and the end of the rehearsal',
            })}
          </Link>
        </p>
      )}
      {view.status === 'draft' && !view.practice && (
        <p className="rb-actions">
          <button type="button" className="rb-quiet" onClick={() => onDone(closeRecord(id)?.id)}>
            {translate({ id: 'runbook.bar.putAway', message: 'Put this draft away' })}
          </button>
        </p>
      )}
      <Switcher shown={id} />
      <Settings />
    </>
  );
}

/** Whether `n` writes a note, and whether reminders may leave the page. */
function Settings(): ReactNode {
  const [keys, setKeys] = useKeysOn();
  const [state, setState] = useState(notificationState);
  return (
    <p className="rb-actions">
      <button type="button" className="rb-quiet" aria-pressed={keys} onClick={() => setKeys(!keys)}>
        {keys
          ? translate({ id: 'runbook.bar.keysOn', message: 'Key n writes a note: on' })
          : translate({ id: 'runbook.bar.keysOff', message: 'Key n writes a note: off' })}
      </button>
      {state === 'default' && (
        <button
          type="button"
          className="rb-quiet"
          onClick={() => void Notification.requestPermission().then(setState)}
        >
          {translate({ id: 'runbook.bar.remind', message: 'Remind me outside this page too' })}
        </button>
      )}
      {state === 'denied' && (
        <small className="rb-soft">
          {translate({ id: 'runbook.bar.blocked', message: 'The browser blocks notifications.' })}
        </small>
      )}
      {state === 'granted' && (
        <small className="rb-soft">
          {translate({ id: 'runbook.bar.reminds', message: 'Reminders leave this page too.' })}
        </small>
      )}
    </p>
  );
}
