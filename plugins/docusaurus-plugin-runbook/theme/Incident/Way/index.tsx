import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { pagesCommander, type Stage, type StageState, stagesOf } from 'runbook-model/incident';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { stageWords } from '../../../client/incident/words.ts';
import { stateWords } from '../../../client/marks.ts';
import { formatMoment } from '../../../client/time.ts';

const signs: Readonly<Record<StageState, string>> = {
  done: '✓',
  passed: '–',
  here: '●',
  ahead: '',
  aside: '',
};
const remarks: Readonly<Record<StageState, string>> = {
  done: stateWords.done,
  passed: translate({ id: 'runbook.way.passed', message: 'passed, nothing is noted of it' }),
  here: translate({ id: 'runbook.way.here', message: 'here' }),
  ahead: '',
  aside: translate({ id: 'runbook.way.aside', message: 'only if it is not resolved' }),
};

/** The way of an incident, and where this one stands on it. */
export default function Way({ incident }: { incident: Incident }): ReactNode {
  return (
    <section className="rb-panel" aria-labelledby="way">
      <h2 id="way">{translate({ id: 'runbook.way.title', message: 'Where it stands' })}</h2>
      <ol className="rb-way">
        {stagesOf(incident.view).map((stage) => (
          <li
            key={stage.id}
            className={`rb-stage rb-stage--${stage.state}`}
            aria-current={stage.state === 'here' ? 'step' : undefined}
          >
            <span className="rb-stage-sign" aria-hidden="true">
              {signs[stage.state]}
            </span>
            <span>
              {wordsFor(stage, incident)}
              <small>{stage.time ? formatMoment(stage.time) : remarks[stage.state]}</small>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function wordsFor({ id }: Stage, { view, site }: Incident): string {
  if (id !== 'page' || !site || view.severity === undefined) return stageWords[id];
  return pagesCommander(site.service.severities, view.severity)
    ? translate({ id: 'runbook.way.page', message: 'Page Incident Commander' })
    : translate({ id: 'runbook.way.assign', message: 'Assign to on-call' });
}
