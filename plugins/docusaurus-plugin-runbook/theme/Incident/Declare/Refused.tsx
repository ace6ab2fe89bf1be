import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { RefusedPart } from '../../../client/incident/link.ts';
import { plural } from '../../../client/locale.ts';

/** What of a link is not taken, and why. */
export default function Refused({ parts }: { parts: readonly RefusedPart[] }): ReactNode {
  if (parts.length === 0) return null;
  return (
    <div className="rb-notice">
      <p>
        <b>
          {plural(
            translate({
              id: 'runbook.declare.refused',
              message:
                'One part of the link is not taken.|{count} parts of the link are not taken.',
            }),
            parts.length,
          )}
        </b>
      </p>
      <ul>
        {parts.map(({ name, reason }) => (
          <li key={name}>
            <code>{name.slice(0, 60)}</code>: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
