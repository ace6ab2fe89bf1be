import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { type Dues as DueThings, dueWords } from '../../../client/incident/reminders.ts';
import { useNow } from '../../../client/time.ts';

/** What falls due, the most pressing first. */
export default function Dues({ dues }: { dues: DueThings }): ReactNode {
  const now = useNow();
  if (now === undefined) return null;
  const { update, escalation } = dues;
  const all = [
    ...(update ? [{ key: 'update', to: '', due: update }] : []),
    ...(escalation ? [{ key: 'escalation', to: escalation.name, due: escalation }] : []),
  ].sort((a, b) => a.due.at - b.due.at);
  return all.map(({ key, to, due }) => {
    const when = <b>{dueWords(due, now)}</b>;
    return (
      <span key={key} className={due.late ? 'rb-bar-due rb-late' : 'rb-bar-due'}>
        {key === 'update' ? (
          <Translate id="runbook.bar.update" values={{ when }}>
            {'Update {when}'}
          </Translate>
        ) : (
          <Translate
            id="runbook.bar.escalate"
            values={{
              when,
              to: (
                <span className="rb-bar-to">
                  {' '}
                  {translate({ id: 'runbook.bar.to', message: 'to {role}' }, { role: to })}
                </span>
              ),
            }}
          >
            {'Escalate{to} {when}'}
          </Translate>
        )}
      </span>
    );
  });
}
