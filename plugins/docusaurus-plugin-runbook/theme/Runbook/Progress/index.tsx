import Onward from '@theme/Runbook/Onward';
import type { ReactNode } from 'react';
import { usePageDue } from '../../../client/escalation.ts';
import { usePlaybookState, useProgress } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { formatAgo, formatMoment, useNow } from '../../../client/time.ts';

/** How far the page is, where to go on, when something was last done, and starting afresh. */
export default function Progress(): ReactNode {
  const { page } = usePage();
  const { done, total } = useProgress();
  const state = usePlaybookState();
  const due = usePageDue();
  const now = useNow();
  if (page.lists.length === 0) return null;
  return (
    <section className="rb-panel rb-progress">
      <h2>This page</h2>
      <p>
        <b>
          {done} of {total}
        </b>{' '}
        done
      </p>
      <progress value={done} max={total || 1} aria-label="Steps done" />
      <p className="rb-next">
        <Onward />
      </p>
      {due && (
        <p className={due.late ? 'rb-due rb-late' : 'rb-due'}>
          {due.at === undefined
            ? `Not better: ${due.to}`
            : `${due.to} ${due.late ? 'was due' : 'by'} ${formatMoment(due.at)}`}
        </p>
      )}
      <p className="rb-last rb-soft">
        {state?.lastActionAt && now !== undefined
          ? `Last action ${formatMoment(state.lastActionAt, now)}, ${formatAgo(state.lastActionAt, now)}`
          : 'Nothing done yet'}
      </p>
    </section>
  );
}
