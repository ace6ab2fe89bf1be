import type { ReactNode } from 'react';
import { type Escalation as EscalationData, escalationDue } from 'runbook-model';
import { useFirstActionAt } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { formatLength, formatMoment, useNow } from '../../../client/time.ts';

/** The way out: whom to call, and by when once the first step was acted on. */
export default function Escalation({ escalation }: { escalation: EscalationData }): ReactNode {
  const { service } = usePage();
  const begun = useFirstActionAt();
  const now = useNow();
  const due = escalationDue({ escalation }, begun);
  const to = service?.roles.find(({ id }) => id === escalation.to)?.name ?? escalation.to;
  const late = due !== undefined && now !== undefined && due.getTime() <= now;
  return (
    <p className={late ? 'rb-exit rb-exit--late' : 'rb-exit'}>
      <b>
        {due
          ? `Not better ${late ? '– was due' : 'by'} ${formatMoment(due.getTime())}`
          : escalation.after
            ? `Not better after ${formatLength(escalation.after)}`
            : 'Not better'}
      </b>{' '}
      <span>
        Escalate to <b>{to}</b>
        {escalation.after && ` · due ${formatLength(escalation.after)} after the first step`}
      </span>
    </p>
  );
}
