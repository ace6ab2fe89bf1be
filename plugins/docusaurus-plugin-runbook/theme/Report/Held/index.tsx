import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { formatList } from '../../../client/locale.ts';
import type { Secret } from '../../../client/secrets.ts';

/** Says at a field that it is not saved, because of what in it, and takes that out. */
export default function Held(props: { held: readonly Secret[]; onRedact: () => void }): ReactNode {
  const { held, onRedact } = props;
  if (held.length === 0) return null;
  const whats = [...new Set(held.map(({ what }) => what))];
  return (
    <div className="rb-held" role="alert">
      <p>
        <b>{translate({ id: 'runbook.held.notSaved', message: 'Not saved.' })}</b>{' '}
        {translate(
          {
            id: 'runbook.held.takeOut',
            message: 'It holds what looks like {what}. Take it out, or let it be replaced.',
          },
          { what: formatList(whats) },
        )}
      </p>
      <p className="rb-actions">
        <button type="button" className="rb-primary" onClick={onRedact}>
          {translate({ id: 'runbook.held.redact', message: 'Replace it by [redacted]' })}
        </button>
      </p>
    </div>
  );
}
