import type { ReactNode } from 'react';
import type { StepData } from 'runbook-model';
import { jumpTo } from '../../../client/jump.ts';
import { anchorOf, useProgress } from '../../../client/marks.ts';

/** Where to go on, in one line: the next step, a choice between branches, or the end. */
export default function Onward({ short = false }: { short?: boolean }): ReactNode {
  const { next, choices, otherwise, complete, unresolved, done } = useProgress();
  const [choice] = choices;
  if (choice && !otherwise && done > 0) {
    const left = count(choices.length, 'branch', 'branches');
    return (
      <>
        {!short && 'Main steps done; '}
        <StepLink step={choice} words={short ? `${left} left` : `${left} left, if it fits`} />
      </>
    );
  }
  if (choice) {
    return (
      <>
        <StepLink step={choice} words="Choose what fits" />
        {!short && ` (${count(choices.length, 'branch', 'branches')})`}
        {!short && otherwise && (
          <>
            , else <StepLink step={otherwise} words={`step ${otherwise.number}`} />
          </>
        )}
      </>
    );
  }
  if (next) {
    const words = next.number === undefined ? next.title : `step ${next.number}`;
    return short ? (
      <StepLink step={next} words={`Next: ${words}`} />
    ) : (
      <>
        Next: <StepLink step={next} words={next.number ? `${words}, ${next.title}` : words} />
      </>
    );
  }
  if (unresolved) return <b>The last step did not help: escalate</b>;
  if (complete) return <b>Complete</b>;
  return done > 0 ? 'Nothing is left to do' : null;
}

function StepLink({ step, words }: { step: StepData; words: string }): ReactNode {
  return (
    <a href={`#${anchorOf(step)}`} onClick={jumpTo}>
      {words}
    </a>
  );
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
