import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { Escalation as EscalationData } from 'runbook-model';
import { type Due, useDue } from '../../../client/escalation.ts';
import { formatLength, formatMoment } from '../../../client/time.ts';

/** The way out: whom to call, and by when once the first step was acted on. */
export default function Escalation({ escalation }: { escalation: EscalationData }): ReactNode {
  const due = useDue(escalation);
  if (!due) return null;
  const after = escalation.after === undefined ? undefined : formatLength(escalation.after);
  return (
    <p className={due.late ? 'rb-exit rb-exit--late' : 'rb-exit'}>
      <b>{when(due, after)}</b>{' '}
      <span>
        {after ? (
          <Translate
            id="runbook.escalate.toAfter"
            values={{ role: <b>{due.to}</b>, length: after }}
          >
            {'Escalate to {role} · due {length} after the first step'}
          </Translate>
        ) : (
          <Translate id="runbook.escalate.to" values={{ role: <b>{due.to}</b> }}>
            {'Escalate to {role}'}
          </Translate>
        )}
      </span>
    </p>
  );
}

function when({ at, late }: Due, after: string | undefined): string {
  if (at !== undefined) {
    const moment = formatMoment(at);
    return late
      ? translate(
          { id: 'runbook.escalate.late', message: 'Not better – was due {moment}' },
          { moment },
        )
      : translate({ id: 'runbook.escalate.by', message: 'Not better by {moment}' }, { moment });
  }
  if (after)
    return translate(
      { id: 'runbook.escalate.after', message: 'Not better after {length}' },
      { length: after },
    );
  return translate({ id: 'runbook.escalate.when', message: 'Not better' });
}
