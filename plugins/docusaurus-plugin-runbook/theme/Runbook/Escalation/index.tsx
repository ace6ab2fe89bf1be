import type { ReactNode } from 'react';
import type { Escalation as EscalationData } from 'runbook-model';
import { useDue } from '../../../client/escalation.ts';
import { formatLength, formatMoment } from '../../../client/time.ts';

/** The way out: whom to call, and by when once the first step was acted on. */
export default function Escalation({ escalation }: { escalation: EscalationData }): ReactNode {
  const due = useDue(escalation);
  if (!due) return null;
  const after = escalation.after === undefined ? undefined : formatLength(escalation.after);
  return (
    <p className={due.late ? 'rb-exit rb-exit--late' : 'rb-exit'}>
      <b>
        {due.at !== undefined
          ? `Not better ${due.late ? '– was due' : 'by'} ${formatMoment(due.at)}`
          : after
            ? `Not better after ${after}`
            : 'Not better'}
      </b>{' '}
      <span>
        Escalate to <b>{due.to}</b>
        {after && ` · due ${after} after the first step`}
      </span>
    </p>
  );
}
