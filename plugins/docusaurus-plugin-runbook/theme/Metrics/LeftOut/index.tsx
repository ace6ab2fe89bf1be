import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Duration, LeftOut as Left } from 'runbook-model/metrics';
import { formatList } from '../../../client/locale.ts';
import { reasonWords } from '../../../client/metrics/reason-words.ts';

const names: Record<Duration, string> = {
  toResolve: translate({ id: 'runbook.metrics.timeToResolve', message: 'time to resolve' }),
  toAcknowledge: translate({
    id: 'runbook.metrics.timeToAcknowledge',
    message: 'time to acknowledge',
  }),
  toMitigate: translate({ id: 'runbook.metrics.timeToMitigate', message: 'time to mitigate' }),
};

/** Which incidents some figures do without, and why, so that nothing goes missing unseen. */
export default function LeftOut({ leftOut }: { leftOut: readonly Left[] }): ReactNode {
  return (
    <ul className="rb-left-out">
      {leftOut.map(({ incident, reason, of }) => (
        <li key={`${incident.id} ${reasonWords(reason)}`}>
          <b>{incident.id}</b> {incident.title}:{' '}
          {of.length === 0
            ? translate(
                { id: 'runbook.metrics.nowhere', message: 'counts nowhere, because {reason}.' },
                { reason: reasonWords(reason) },
              )
            : translate(
                { id: 'runbook.metrics.notIn', message: 'not in {figures}, because {reason}.' },
                { figures: formatList(of.map((one) => names[one])), reason: reasonWords(reason) },
              )}
        </li>
      ))}
    </ul>
  );
}
