import { translate } from '@docusaurus/Translate';
import Onward from '@theme/Runbook/Onward';
import type { ReactNode } from 'react';
import { dueWords, usePageDue } from '../../../client/escalation.ts';
import { useStorageStatus } from '../../../client/hooks.ts';
import { ofWords, useProgress } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';

/** On a phone: how far, whether it is kept, what is due, and the way onward under the thumb. */
export default function ThumbBar(): ReactNode {
  const { page } = usePage();
  const { done, total } = useProgress();
  const due = usePageDue();
  const { saving } = useStorageStatus();
  // A procedure or a front page somebody only reads needs no bar.
  if (page.severity === undefined && done === 0) return null;
  return (
    <nav
      className="rb-thumb"
      aria-label={translate({ id: 'runbook.onward.bar', message: 'Onward' })}
    >
      <span>
        {ofWords(done, total)}
        {saving !== 'saved' && (
          // Why, and what to do, stands at the top of the page: out of sight for who ticks here.
          <small className="rb-late">
            {translate({ id: 'runbook.storage.nothing', message: 'Nothing is saved.' })}
          </small>
        )}
        {due && (
          <small className={due.late ? 'rb-late' : undefined}>
            {due.at === undefined
              ? translate(
                  { id: 'runbook.escalate.short', message: 'not better: {role}' },
                  { role: due.to },
                )
              : dueWords(due.to, due.at, due.late)}
          </small>
        )}
      </span>
      <Onward short />
    </nav>
  );
}
