import { translate } from '@docusaurus/Translate';
import {
  type FormEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { isHandled, type StepData, type StepMark } from 'runbook-model';
import { focusOnce } from '../../../client/focus-once.ts';
import { markStep, markWords, nameOf } from '../../../client/marks.ts';
import { usePage } from '../../../client/page.tsx';
import { prepareSecretReason, secretReason } from '../../../client/secret-reason.ts';

const words = {
  undo: translate({ id: 'runbook.step.undoIt', message: 'Undo' }),
  done: translate({ id: 'runbook.step.done', message: 'Done' }),
  unhelpful: translate({ id: 'runbook.step.unhelpful', message: 'Did not help' }),
  skip: translate({ id: 'runbook.step.skip', message: 'Skip…' }),
};

/**
 * What came of a step, or what can: one row of the same height in every state, so that a tick
 * moves nothing on the page.
 */
export default function StepActions(props: { step: StepData; mark: StepMark }): ReactNode {
  const { step, mark: stepMark } = props;
  const page = usePage();
  const [skipping, setSkipping] = useState(false);
  const { mark, changed } = stepMark;
  const handled = isHandled(stepMark);
  const { row, press } = useKeptFocus(`${handled} ${skipping}`);
  // The form stands until the mark has arrived: no other row flashes up in between.
  useEffect(() => {
    if (handled) setSkipping(false);
  }, [handled]);

  if (mark && handled) {
    return (
      <div className="rb-actions" ref={row}>
        <span className="rb-came">
          {markWords(mark)}
          {mark.reason && <>: {mark.reason}</>}
        </span>
        <button
          type="button"
          className="rb-quiet"
          onClick={() => press(() => markStep(page, step, 'todo'))}
        >
          {words.undo}
          <span className="rb-visually-hidden"> {nameOf(step)}</span>
        </button>
      </div>
    );
  }
  if (skipping) {
    return (
      <SkipForm
        row={row}
        onClose={(reason) =>
          press(() => {
            if (reason === undefined) setSkipping(false);
            else markStep(page, step, 'skipped', reason);
          })
        }
      />
    );
  }
  return (
    <div className="rb-actions rb-needs-script" ref={row}>
      {changed && mark && (
        <span className="rb-changed">
          {translate(
            { id: 'runbook.step.changed', message: 'Changed since you did it ({mark})' },
            { mark: markWords(mark) },
          )}
        </span>
      )}
      <button
        type="button"
        className="rb-done"
        onClick={() => press(() => markStep(page, step, 'done'))}
      >
        {words.done}
        <span className="rb-visually-hidden">: {nameOf(step)}</span>
      </button>
      <button type="button" onClick={() => press(() => markStep(page, step, 'unhelpful'))}>
        {words.unhelpful}
        <span className="rb-visually-hidden">: {nameOf(step)}</span>
      </button>
      <button type="button" onClick={() => setSkipping(true)}>
        {words.skip}
        <span className="rb-visually-hidden"> {nameOf(step)}</span>
      </button>
    </div>
  );
}

/**
 * A pressed button leaves with the state it stood for: the last one of the row that takes its place
 * gets the focus, or the keyboard would start again from the top of the page.
 */
function useKeptFocus(shown: string) {
  const element = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  useEffect(() => {
    if (pressed.current && document.activeElement === document.body) {
      const buttons = element.current?.querySelectorAll('button');
      buttons?.[buttons.length - 1]?.focus({ preventScroll: true });
    }
    pressed.current = false;
  }, [shown]);
  return {
    row: (current: HTMLElement | null) => {
      element.current = current;
    },
    press(act: () => void) {
      pressed.current = true;
      act();
    },
  };
}

function SkipForm(props: {
  row: Ref<HTMLFormElement>;
  onClose: (reason: string | undefined) => void;
}): ReactNode {
  const id = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const refused = secretReason(reason);
    setProblem(refused);
    if (refused === undefined) props.onClose(reason.trim());
  };
  return (
    <form className="rb-actions" ref={props.row} onSubmit={submit}>
      <label htmlFor={id}>
        {translate({ id: 'runbook.step.because', message: 'Skipped because' })}
      </label>
      <input
        id={id}
        className="rb-input"
        autoComplete="off"
        value={reason}
        maxLength={500}
        aria-invalid={problem !== undefined}
        aria-describedby={problem && `${id}-problem`}
        onFocus={prepareSecretReason}
        // Opened by the reader's own press on "Skip…": the words are what comes next.
        ref={focusOnce}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && props.onClose(undefined)}
      />
      <button type="submit">{translate({ id: 'runbook.step.skipIt', message: 'Skip' })}</button>
      <button type="button" className="rb-quiet" onClick={() => props.onClose(undefined)}>
        {translate({ id: 'runbook.step.cancel', message: 'Cancel' })}
      </button>
      {problem && (
        <span id={`${id}-problem`} className="rb-error" role="alert">
          {problem}
        </span>
      )}
    </form>
  );
}
