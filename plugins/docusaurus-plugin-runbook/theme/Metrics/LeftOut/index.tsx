import type { ReactNode } from 'react';
import type { Duration, LeftOut as Left } from 'runbook-model/metrics';

const names: Record<Duration, string> = {
  toResolve: 'time to resolve',
  toAcknowledge: 'time to acknowledge',
  toMitigate: 'time to mitigate',
};
const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Which incidents some figures do without, and why, so that nothing goes missing unseen. */
export default function LeftOut({ leftOut }: { leftOut: readonly Left[] }): ReactNode {
  return (
    <ul className="rb-left-out">
      {leftOut.map(({ incident, reason, of }) => (
        <li key={`${incident.id} ${reason}`}>
          <b>{incident.id}</b> {incident.title}:{' '}
          {of.length === 0
            ? 'counts nowhere'
            : `not in ${listed.format(of.map((one) => names[one]))}`}
          , because {reason}.
        </li>
      ))}
    </ul>
  );
}
