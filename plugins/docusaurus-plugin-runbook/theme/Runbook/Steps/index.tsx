import { translate } from '@docusaurus/Translate';
import Escalation from '@theme/Runbook/Escalation';
import type { ReactNode } from 'react';
import { usePage } from '../../../client/page.tsx';

/** A `:::steps` block: when to enter it, the steps, and the way out at their end. */
export default function Steps(props: { list?: number; children: ReactNode }): ReactNode {
  const { page } = usePage();
  const list = props.list === undefined ? undefined : page.lists[props.list];
  return (
    <div className={list?.onlyIf ? 'rb-branch' : undefined}>
      {list?.onlyIf && (
        <p className="rb-only-if">
          <b>{translate({ id: 'runbook.page.onlyIf', message: 'Only if' })}</b> {list.onlyIf}
        </p>
      )}
      {props.children}
      {list?.escalation && <Escalation escalation={list.escalation} />}
    </div>
  );
}
