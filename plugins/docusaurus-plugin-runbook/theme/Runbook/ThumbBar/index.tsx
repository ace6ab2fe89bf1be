import Onward from '@theme/Runbook/Onward';
import type { ReactNode } from 'react';
import { usePageDue } from '../../../client/escalation.ts';
import { useProgress } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { formatMoment } from '../../../client/time.ts';

/** On a phone: how far, what is due, and the way onward under the thumb. */
export default function ThumbBar(): ReactNode {
  const { page } = usePage();
  const { done, total } = useProgress();
  const due = usePageDue();
  // A procedure or a front page somebody only reads needs no bar.
  if (page.severity === undefined && done === 0) return null;
  return (
    <nav className="rb-thumb" aria-label="Onward">
      <span>
        {done} of {total}
        {due && (
          <small className={due.late ? 'rb-late' : undefined}>
            {due.at === undefined
              ? `not better: ${due.to}`
              : `${due.to} ${due.late ? 'was due' : 'by'} ${formatMoment(due.at)}`}
          </small>
        )}
      </span>
      <Onward short />
    </nav>
  );
}
