import type { ReactNode } from 'react';
import { pagesCommander, type Stage, type StageState, stagesOf } from 'runbook-model/incident';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { stageWords } from '../../../client/incident/words.ts';
import { formatMoment } from '../../../client/time.ts';

const signs: Readonly<Record<StageState, string>> = {
  done: '✓',
  passed: '–',
  here: '●',
  ahead: '',
  aside: '',
};
const remarks: Readonly<Record<StageState, string>> = {
  done: 'done',
  passed: 'passed, nothing is noted of it',
  here: 'here',
  ahead: '',
  aside: 'only if it is not resolved',
};

/** The way of an incident, and where this one stands on it. */
export default function Way({ incident }: { incident: Incident }): ReactNode {
  return (
    <section className="rb-panel" aria-labelledby="way">
      <h2 id="way">Where it stands</h2>
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
    ? 'Page Incident Commander'
    : 'Assign to on-call';
}
