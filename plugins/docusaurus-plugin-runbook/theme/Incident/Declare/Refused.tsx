import type { ReactNode } from 'react';
import type { RefusedPart } from '../../../client/incident/link.ts';

/** What of a link is not taken, and why. */
export default function Refused({ parts }: { parts: readonly RefusedPart[] }): ReactNode {
  if (parts.length === 0) return null;
  return (
    <div className="rb-notice">
      <p>
        <b>
          {parts.length === 1 ? 'One part of the link is' : `${parts.length} parts of the link are`}{' '}
          not taken.
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
