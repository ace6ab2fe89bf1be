import type { ReactNode } from 'react';
import type { Secret } from '../../../client/secrets.ts';

/** Says at a field that it is not saved, because of what in it, and takes that out. */
export default function Held(props: { held: readonly Secret[]; onRedact: () => void }): ReactNode {
  const { held, onRedact } = props;
  if (held.length === 0) return null;
  const whats = [...new Set(held.map(({ what }) => what))];
  return (
    <div className="rb-held" role="alert">
      <p>
        <b>Not saved.</b> It holds what looks like {whats.join(' and ')}. Take it out, or let it be
        replaced.
      </p>
      <p className="rb-actions">
        <button type="button" className="rb-primary" onClick={onRedact}>
          Replace it by [redacted]
        </button>
      </p>
    </div>
  );
}
