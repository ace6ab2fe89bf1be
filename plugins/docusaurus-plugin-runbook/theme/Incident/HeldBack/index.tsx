import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { HeldBack as Held } from '../../../client/incident/held-back.ts';
import { formatList } from '../../../client/locale.ts';

/** Says that a text was not written down because a secret seems to be in it, and helps it out. */
export default function HeldBack(props: { held: Held; onRedact: () => void }): ReactNode {
  const { whats } = props.held;
  if (whats.length === 0) return null;
  return (
    <div className="rb-held" role="alert">
      <p>
        <b>{translate({ id: 'runbook.held.back', message: 'Held back.' })}</b>{' '}
        {translate(
          {
            id: 'runbook.held.nothing',
            message: 'It holds what looks like {what}. Nothing was written down.',
          },
          { what: formatList(whats) },
        )}
      </p>
      <p className="rb-actions">
        <button type="button" className="rb-primary" onClick={props.onRedact}>
          {translate({ id: 'runbook.held.redact', message: 'Replace it by [redacted]' })}
        </button>
      </p>
    </div>
  );
}
