import Restart from '@theme/Runbook/Restart';
import type { ReactNode } from 'react';
import { anchorOf, usePlaybookState, useProgress } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { formatAgo, formatMoment, useNow } from '../../../client/time.ts';

/** How far the page is, where to go on, when something was last done, and starting afresh. */
export default function Progress(): ReactNode {
  const { page } = usePage();
  const { done, total, next, complete } = useProgress();
  const state = usePlaybookState();
  const now = useNow();
  if (page.lists.length === 0) return null;
  return (
    <section className="rb-panel rb-progress">
      <h2>This page</h2>
      <p>
        <b>
          {done} of {total}
        </b>{' '}
        {complete ? 'done: complete' : 'done'}
      </p>
      <progress value={done} max={total || 1} aria-label="Steps done" />
      <p className="rb-next">
        {next ? (
          <>
            Next:{' '}
            <a href={`#${anchorOf(next)}`}>
              {next.number === undefined ? next.title : `step ${next.number}, ${next.title}`}
            </a>
          </>
        ) : (
          'Nothing is left to do on this page.'
        )}
      </p>
      <p className="rb-last rb-soft">
        {state?.lastActionAt && now !== undefined
          ? `Last action ${formatMoment(state.lastActionAt, now)}, ${formatAgo(state.lastActionAt, now)}`
          : 'Nothing done yet'}
      </p>
      <Restart started={state !== undefined} />
    </section>
  );
}
