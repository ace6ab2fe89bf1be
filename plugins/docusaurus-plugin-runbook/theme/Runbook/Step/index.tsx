import useBrokenLinks from '@docusaurus/useBrokenLinks';
import StepActions from '@theme/Runbook/StepActions';
import Tick from '@theme/Runbook/Tick';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { isHandled, type StepData } from 'runbook-model';
import { anchorOf, useMark } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';

/** One step on the spine: its box, what to do, and what came of it. */
export default function Step(props: { id: string; children: ReactNode }): ReactNode {
  const step = usePage().stepOf(props.id)?.step;
  return step ? <KnownStep {...props} step={step} /> : <li>{props.children}</li>;
}

function KnownStep(props: { step: StepData; children: ReactNode }): ReactNode {
  const anchor = anchorOf(props.step);
  useBrokenLinks().collectAnchor(anchor);
  const mark = useMark(props.step);
  const { isNext } = mark;
  return (
    <li
      id={anchor}
      className={clsx('rb-step', isHandled(mark) && 'rb-step--handled', isNext && 'rb-step--next')}
      aria-current={isNext ? 'step' : undefined}
    >
      <Tick step={props.step} />
      <div className="rb-step-body">
        {props.children}
        <StepActions step={props.step} mark={mark} />
      </div>
    </li>
  );
}
