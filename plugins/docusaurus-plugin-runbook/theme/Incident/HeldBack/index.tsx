import type { ReactNode } from 'react';
import type { HeldBack as Held } from '../../../client/incident/held-back.ts';

/** Says that a text was not written down because a secret seems to be in it, and helps it out. */
export default function HeldBack(props: { held: Held; onRedact: () => void }): ReactNode {
  const { whats } = props.held;
  if (whats.length === 0) return null;
  return (
    <div className="rb-held" role="alert">
      <p>
        <b>Held back.</b> It holds what looks like {whats.join(' and ')}. Nothing was written down.
      </p>
      <p className="rb-actions">
        <button type="button" className="rb-primary" onClick={props.onRedact}>
          Replace it by [redacted]
        </button>
      </p>
    </div>
  );
}
