import Link from '@docusaurus/Link';
import { useDoc } from '@docusaurus/plugin-content-docs/client';
import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { useTrail } from '../../../client/trail.ts';

/** The way back to the page of the same service the reader came from. */
export default function BackLink(): ReactNode {
  const { metadata } = useDoc();
  const before = useTrail(metadata.title, metadata.permalink);
  return (
    <p className="rb-back">
      {before && (
        <Link to={before.href}>
          {translate(
            { id: 'runbook.page.back', message: '← Back to {title}' },
            { title: before.title },
          )}
        </Link>
      )}
    </p>
  );
}
