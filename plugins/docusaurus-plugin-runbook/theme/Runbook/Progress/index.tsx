import Translate, { translate } from '@docusaurus/Translate';
import Onward from '@theme/Runbook/Onward';
import type { ReactNode } from 'react';
import { dueWords, usePageDue } from '../../../client/escalation.ts';
import { ofWords, usePlaybookState, useProgress } from '../../../client/marks.ts';
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
      <h2>{translate({ id: 'runbook.page.this', message: 'This page' })}</h2>
      <p>
        <Translate id="runbook.page.done" values={{ part: <b>{ofWords(done, total)}</b> }}>
          {'{part} done'}
        </Translate>
      </p>
      <progress
        value={done}
        max={total || 1}
        aria-label={translate({ id: 'runbook.page.stepsDone', message: 'Steps done' })}
      />
      <p className="rb-next">
        <Onward />
      </p>
      {due && (
        <p className={due.late ? 'rb-due rb-late' : 'rb-due'}>
          {due.at === undefined
            ? translate(
                { id: 'runbook.escalate.role', message: 'Not better: {role}' },
                { role: due.to },
              )
            : dueWords(due.to, due.at, due.late)}
        </p>
      )}
      <p className="rb-last rb-soft">
        {state?.lastActionAt && now !== undefined
          ? translate(
              { id: 'runbook.page.last', message: 'Last action {moment}, {ago}' },
              {
                moment: formatMoment(state.lastActionAt, now),
                ago: formatAgo(state.lastActionAt, now),
              },
            )
          : translate({ id: 'runbook.page.nothing', message: 'Nothing done yet' })}
      </p>
    </section>
  );
}
