import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { plural } from '../../../client/locale.ts';
import type { Found } from '../../../client/report/leaving.ts';

/** Points out what looks like a secret before anything leaves the page. */
export default function Leaving(props: {
  found: readonly Found[];
  asIs: boolean;
  setAsIs: (asIs: boolean) => void;
}): ReactNode {
  const { found, asIs, setAsIs } = props;
  if (found.length === 0) return null;
  const how = asIs
    ? translate({ id: 'runbook.leaving.asItIs', message: 'as it is' })
    : translate({ id: 'runbook.leaving.redacted', message: 'as [redacted]' });
  return (
    <section
      className="rb-panel rb-notice rb-no-print"
      aria-label={translate({ id: 'runbook.leaving.title', message: 'Before it leaves this page' })}
    >
      <p role="status">
        <b>
          {plural(
            translate({
              id: 'runbook.leaving.found',
              message: 'One place looks like a secret.|{count} places look like a secret.',
            }),
            found.length,
          )}
        </b>{' '}
        {plural(
          translate({
            id: 'runbook.leaving.how',
            message: 'It leaves this page {how}.|Each leaves this page {how}.',
          }),
          found.length,
          { how },
        )}
      </p>
      <ul>
        {found.map(({ what, around }, index) => (
          <li key={index}>
            {what}: <code>{around}</code>
          </li>
        ))}
      </ul>
      <label className="rb-check">
        <input type="checkbox" checked={asIs} onChange={(event) => setAsIs(event.target.checked)} />{' '}
        {translate({ id: 'runbook.leaving.asIs', message: 'I have looked: these are no secrets' })}
      </label>
    </section>
  );
}
