import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { isHandled, type StepData } from 'runbook-model';
import { markStep, nameOf, stateWords, useMark } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { formatMoment } from '../../../client/time.ts';

/**
 * What came of a step, or what can: one row of the same height in every state, so that a tick
 * moves nothing on the page.
 */
export default function StepActions({ step }: { step: StepData }): ReactNode {
  const page = usePage();
  const stepMark = useMark(step);
  const [skipping, setSkipping] = useState(false);
  const { mark, changed } = stepMark;

  if (mark && isHandled(stepMark)) {
    return (
      <div className="rb-actions">
        <span className="rb-came">
          {stateWords[mark.state]} {formatMoment(mark.at)}
          {mark.reason && <>: {mark.reason}</>}
        </span>
        <button type="button" className="rb-quiet" onClick={() => markStep(page, step, 'todo')}>
          Undo<span className="rb-visually-hidden"> {nameOf(step)}</span>
        </button>
      </div>
    );
  }
  if (skipping) {
    return (
      <SkipForm
        step={step}
        onClose={(reason) => {
          setSkipping(false);
          if (reason !== undefined) markStep(page, step, 'skipped', reason);
        }}
      />
    );
  }
  return (
    <div className="rb-actions rb-needs-script">
      {changed && mark && (
        <span className="rb-changed">
          Changed since you did it ({stateWords[mark.state]} {formatMoment(mark.at)})
        </span>
      )}
      <button type="button" className="rb-done" onClick={() => markStep(page, step, 'done')}>
        Done<span className="rb-visually-hidden">: {nameOf(step)}</span>
      </button>
      <button type="button" onClick={() => markStep(page, step, 'unhelpful')}>
        Did not help<span className="rb-visually-hidden">: {nameOf(step)}</span>
      </button>
      <button type="button" onClick={() => setSkipping(true)}>
        Skip…<span className="rb-visually-hidden"> {nameOf(step)}</span>
      </button>
    </div>
  );
}

function SkipForm(props: {
  step: StepData;
  onClose: (reason: string | undefined) => void;
}): ReactNode {
  const id = useId();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onClose(reason.trim());
  };
  return (
    <form className="rb-actions" onSubmit={submit}>
      <label htmlFor={id}>Skipped because</label>
      <input
        id={id}
        className="rb-input"
        autoComplete="off"
        value={reason}
        // Opened by the reader's own press on "Skip…": the words are what comes next.
        ref={focusOnce}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && props.onClose(undefined)}
      />
      <button type="submit">Skip</button>
      <button type="button" className="rb-quiet" onClick={() => props.onClose(undefined)}>
        Cancel
      </button>
    </form>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus({ preventScroll: true });
}
