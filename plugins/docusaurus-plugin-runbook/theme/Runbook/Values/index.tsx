import ValueField from '@theme/Runbook/Values/Field';
import type { ReactNode } from 'react';
import { usePage } from '../../../client/page.tsx';

/** The values of the page: filled in once, used in every command of the service. */
export default function Values(): ReactNode {
  const { page } = usePage();
  if (page.placeholders.length === 0) return null;
  return (
    <details className="rb-panel" open>
      <summary>Values</summary>
      {page.placeholders.map((name) => (
        <ValueField key={name} name={name} />
      ))}
    </details>
  );
}
