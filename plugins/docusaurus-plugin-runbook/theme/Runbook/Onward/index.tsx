import { interpolate } from '@docusaurus/Interpolate';
import Translate, { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { StepData } from 'runbook-model';
import { jumpTo } from '../../../client/jump.ts';
import { formatNumber, formOf, plural } from '../../../client/locale.ts';
import { anchorOf, useProgress } from '../../../client/marks.ts';

/** Where to go on, in one line: the next step, a choice between branches, or the end. */
export default function Onward({ short = false }: { short?: boolean }): ReactNode {
  const { next, choices, otherwise, complete, unresolved, done } = useProgress();
  const [choice] = choices;
  if (choice && !otherwise && done > 0) {
    const left = choices.length;
    if (short) {
      return (
        <StepLink
          step={choice}
          words={plural(
            translate({
              id: 'runbook.onward.left',
              message: '{count} branch left|{count} branches left',
            }),
            left,
          )}
        />
      );
    }
    const words = plural(
      translate({
        id: 'runbook.onward.leftIf',
        message: '{count} branch left, if it fits|{count} branches left, if it fits',
      }),
      left,
    );
    return (
      <Translate
        id="runbook.onward.mainDone"
        values={{ branches: <StepLink step={choice} words={words} /> }}
      >
        {'Main steps done; {branches}'}
      </Translate>
    );
  }
  if (choice) {
    const link = (
      <StepLink
        step={choice}
        words={translate({ id: 'runbook.onward.choose', message: 'Choose what fits' })}
      />
    );
    if (short) return link;
    const count = choices.length;
    const forms = otherwise
      ? translate({
          id: 'runbook.onward.chooseElse',
          message:
            '{choose} ({count} branch), else {step}|{choose} ({count} branches), else {step}',
        })
      : translate({
          id: 'runbook.onward.chooseOf',
          message: '{choose} ({count} branch)|{choose} ({count} branches)',
        });
    const step = otherwise && <StepLink step={otherwise} words={stepWords(otherwise)} />;
    return interpolate(formOf(forms, count), { choose: link, count: formatNumber(count), step });
  }
  if (next) {
    const words = stepWords(next);
    if (short)
      return (
        <StepLink
          step={next}
          words={translate({ id: 'runbook.onward.next', message: 'Next: {step}' }, { step: words })}
        />
      );
    const link = <StepLink step={next} words={next.number ? `${words}, ${next.title}` : words} />;
    return (
      <Translate id="runbook.onward.next" values={{ step: link }}>
        {'Next: {step}'}
      </Translate>
    );
  }
  if (unresolved)
    return (
      <b>
        {translate({
          id: 'runbook.onward.unresolved',
          message: 'The last step did not help: escalate',
        })}
      </b>
    );
  if (complete) return <b>{translate({ id: 'runbook.onward.complete', message: 'Complete' })}</b>;
  return done > 0
    ? translate({ id: 'runbook.onward.nothing', message: 'Nothing is left to do' })
    : null;
}

/** `step 3`, or its title where it has no number. */
function stepWords({ number, title }: StepData): string {
  return number === undefined
    ? title
    : translate({ id: 'runbook.onward.step', message: 'step {number}' }, { number });
}

function StepLink({ step, words }: { step: StepData; words: string }): ReactNode {
  return (
    <a href={`#${anchorOf(step)}`} onClick={jumpTo}>
      {words}
    </a>
  );
}
