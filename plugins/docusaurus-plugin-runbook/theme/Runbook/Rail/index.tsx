import { translate } from '@docusaurus/Translate';
import BackLink from '@theme/Runbook/BackLink';
import Orphans from '@theme/Runbook/Orphans';
import Progress from '@theme/Runbook/Progress';
import Restart from '@theme/Runbook/Restart';
import Shell from '@theme/Runbook/Shell';
import StorageNotice from '@theme/Runbook/StorageNotice';
import Values from '@theme/Runbook/Values';
import type { ReactNode } from 'react';

/** What belongs to the whole page: beside the steps where there is room, above them on a phone. */
export default function Rail(): ReactNode {
  return (
    <aside
      className="rb-rail"
      aria-label={translate({ id: 'runbook.page.this', message: 'This page' })}
    >
      <StorageNotice />
      <BackLink />
      <Progress />
      <Values />
      <Shell />
      <Restart />
      <Orphans />
    </aside>
  );
}
