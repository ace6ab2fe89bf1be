import type { ReactNode } from 'react';
import { isHandled, type StepData } from 'runbook-model';
import { markStep, nameOf, stateWords, useMark } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';

const signs = { todo: '', done: '✓', skipped: '–', unhelpful: '✕' } as const;

/** The box of a step or task. The number of a step is its box. */
export default function Tick({ step }: { step: StepData }): ReactNode {
  const page = usePage();
  const stepMark = useMark(step);
  const state = isHandled(stepMark) ? (stepMark.mark?.state ?? 'todo') : 'todo';
  const remark = state === 'todo' || state === 'done' ? '' : `, ${stateWords[state]}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native box could be ticked before scripts run, and lost
    <button
      type="button"
      role="checkbox"
      aria-checked={state === 'done'}
      aria-label={nameOf(step) + remark}
      className={`rb-tick rb-tick--${state}`}
      onClick={() => markStep(page, step, state === 'todo' ? 'done' : 'todo')}
    >
      <span aria-hidden="true">{signs[state] || step.number}</span>
    </button>
  );
}
