import type { ReactNode } from 'react';
import { isHandled, type StepData } from 'runbook-model';
import { markStep, nameOf, stateWords, useTick } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';

const signs = { todo: '', done: '✓', skipped: '–', unhelpful: '✕' } as const;

/** The box of a step or task, with the mark it carries. The number of a step is its box. */
export default function Tick({ step }: { step: StepData }): ReactNode {
  const page = usePage();
  const mark = useTick(step);
  const state = isHandled(mark) ? (mark.mark?.state ?? 'todo') : 'todo';
  const remark = state === 'todo' || state === 'done' ? '' : `, ${stateWords[state]}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native box changes by itself before scripts run, and a redraw takes that back
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
