import type { ReactNode } from 'react';
import type { Found } from '../../../client/report/leaving.ts';

/** Points out what looks like a secret before anything leaves the page. */
export default function Leaving(props: {
  found: readonly Found[];
  asIs: boolean;
  setAsIs: (asIs: boolean) => void;
}): ReactNode {
  const { found, asIs, setAsIs } = props;
  if (found.length === 0) return null;
  const one = found.length === 1;
  const how = asIs ? 'as it is' : 'as [redacted]';
  return (
    <section className="rb-panel rb-notice rb-no-print" aria-label="Before it leaves this page">
      <p role="status">
        <b>{one ? 'One place looks' : `${found.length} places look`} like a secret.</b>{' '}
        {one ? 'It leaves' : 'Each leaves'} this page {how}.
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
        I have looked: these are no secrets
      </label>
    </section>
  );
}
