import { translate } from '@docusaurus/Translate';
import Tick from '@theme/Runbook/Tick';
import type { ReactNode } from 'react';
import { isHandled, type StepData } from 'runbook-model';
import { anchorOf, markWords, useMark } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { formatMoment } from '../../../client/time.ts';

/** A `- [ ]` item: tickable anywhere, with the time of its tick. */
export default function Task(props: { id: string; children: ReactNode }): ReactNode {
  const step = usePage().stepOf(props.id)?.step;
  return step ? <KnownTask {...props} step={step} /> : <li>{props.children}</li>;
}

function KnownTask(props: { step: StepData; children: ReactNode }): ReactNode {
  const stepMark = useMark(props.step);
  const handled = isHandled(stepMark);
  return (
    <li id={anchorOf(props.step)} className={handled ? 'rb-task rb-task--done' : 'rb-task'}>
      <Tick step={props.step} />
      <div className="rb-task-body">
        {props.children}
        <small className="rb-came">
          {handled && stepMark.mark && markWords({ ...stepMark.mark, state: 'done' })}
          {stepMark.changed &&
            stepMark.mark &&
            translate(
              { id: 'runbook.task.changed', message: 'changed since you did it ({moment})' },
              { moment: formatMoment(stepMark.mark.at) },
            )}
        </small>
      </div>
    </li>
  );
}
