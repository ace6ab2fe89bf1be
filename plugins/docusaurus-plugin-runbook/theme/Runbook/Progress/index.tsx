import { type ReactNode, useState } from 'react';
import { announce } from '../../../client/announce.ts';
import { anchorOf, usePlaybookState, useProgress } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { browserStore } from '../../../client/store.ts';
import { formatAgo, formatMoment, useNow } from '../../../client/time.ts';

/** How far the page is, where to go on, when something was last done, and starting afresh. */
export default function Progress(): ReactNode {
  const { page, scope } = usePage();
  const progress = useProgress();
  const state = usePlaybookState();
  const now = useNow();
  const [resetId, setResetId] = useState<string>();
  const { done, total, next, complete } = progress;
  if (page.lists.length === 0) return null;

  const reset = () => {
    setResetId(browserStore().reset(scope, page.id)?.id);
    announce('Started afresh. Undo is beside.');
  };
  const undo = () => {
    if (resetId) browserStore().undo(resetId);
    setResetId(undefined);
    announce('The ticks are back.');
  };

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
      {next && (
        <p>
          Next:{' '}
          <a href={`#${anchorOf(next)}`}>
            {next.number === undefined ? next.title : `step ${next.number}, ${next.title}`}
          </a>
        </p>
      )}
      <p className="rb-soft">
        {state?.lastActionAt && now !== undefined
          ? `Last action ${formatMoment(state.lastActionAt, now)}, ${formatAgo(state.lastActionAt, now)}`
          : 'Nothing done yet'}
      </p>
      <p className="rb-actions rb-needs-script">
        {resetId && done === 0 ? (
          <button type="button" onClick={undo}>
            Undo: bring the ticks back
          </button>
        ) : (
          <button type="button" className="rb-quiet" disabled={!state} onClick={reset}>
            Start this page afresh
          </button>
        )}
      </p>
    </section>
  );
}
