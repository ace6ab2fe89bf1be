import type { ReactNode } from 'react';
import { type Dues as DueThings, dueWords } from '../../../client/incident/reminders.ts';
import { useNow } from '../../../client/time.ts';

/** What falls due, the most pressing first. */
export default function Dues({ dues }: { dues: DueThings }): ReactNode {
  const now = useNow();
  if (now === undefined) return null;
  const { update, escalation } = dues;
  const all = [
    ...(update ? [{ key: 'update', words: 'Update', to: '', due: update }] : []),
    ...(escalation
      ? [{ key: 'escalation', words: 'Escalate', to: ` to ${escalation.name}`, due: escalation }]
      : []),
  ].sort((a, b) => a.due.at - b.due.at);
  return all.map(({ key, words, to, due }) => (
    <span key={key} className={due.late ? 'rb-bar-due rb-late' : 'rb-bar-due'}>
      {words}
      <span className="rb-bar-to">{to}</span> <b>{dueWords(due, now)}</b>
    </span>
  ));
}
