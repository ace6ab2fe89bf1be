import { translate } from '@docusaurus/Translate';
import Fold from '@theme/Runbook/Fold';
import ValueField from '@theme/Runbook/Values/Field';
import type { ReactNode } from 'react';
import { usePage } from '../../../client/page.tsx';

/** The values of the page: filled in once, used in every command of the service. */
export default function Values(): ReactNode {
  const { page } = usePage();
  if (page.placeholders.length === 0) return null;
  return (
    <Fold title={translate({ id: 'runbook.value.title', message: 'Values' })}>
      {page.placeholders.map((name) => (
        <ValueField key={name} name={name} />
      ))}
    </Fold>
  );
}
