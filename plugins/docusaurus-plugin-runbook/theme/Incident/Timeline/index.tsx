import { translate } from '@docusaurus/Translate';
import Entry from '@theme/Incident/Entry';
import { type ReactNode, useState } from 'react';
import { bringBack } from '../../../client/incident/actions.ts';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { wordsOf } from '../../../client/incident/words.ts';
import { plural } from '../../../client/locale.ts';
import { formatMoment } from '../../../client/time.ts';

/** How many entries are shown at first: the last ones are what a responder looks for. */
const shownAtFirst = 200;

/** The timeline as it happened, in the order it was written in, and what was taken back. */
export default function Timeline({ incident }: { incident: Incident }): ReactNode {
  const { timeline } = incident.view;
  const [all, setAll] = useState(false);
  const hidden = all ? 0 : Math.max(0, timeline.length - shownAtFirst);
  const moved = timeline.filter(({ outOfOrder }) => outOfOrder).length;
  return (
    <section className="rb-timeline" aria-labelledby="timeline">
      <h2 id="timeline">{translate({ id: 'runbook.timeline.title', message: 'Timeline' })}</h2>
      {moved > 0 && (
        <p className="rb-notice-line">
          {plural(
            translate({
              id: 'runbook.timeline.moved',
              message:
                '▲ One entry is out of order: by the clock it happened before one that stands above. Correct the time where it is wrong.|▲ {count} entries are out of order: by the clock it happened before one that stands above. Correct the time where it is wrong.',
            }),
            moved,
          )}
        </p>
      )}
      {hidden > 0 && (
        <p className="rb-actions">
          <button type="button" onClick={() => setAll(true)}>
            {plural(
              translate({
                id: 'runbook.timeline.earlier',
                message: 'Show {count} earlier entry|Show {count} earlier entries',
              }),
              hidden,
            )}
          </button>
        </p>
      )}
      <ol>
        {timeline.slice(hidden).map((entry) => (
          <Entry key={entry.event.id} incident={incident} entry={entry} />
        ))}
      </ol>
      <TakenBack incident={incident} />
    </section>
  );
}

function TakenBack({ incident }: { incident: Incident }): ReactNode {
  const { view, site } = incident;
  if (view.takenBack.length === 0) return null;
  const context = { service: site?.service, practice: view.practice };
  return (
    <details className="rb-taken-back">
      <summary>
        {plural(
          translate({
            id: 'runbook.timeline.takenBack',
            message: '{count} entry taken back|{count} entries taken back',
          }),
          view.takenBack.length,
        )}
      </summary>
      <ul>
        {view.takenBack.map(({ event, undone }) => (
          <li key={event.id} className="rb-actions">
            <span className="rb-came">
              {formatMoment(event.at)} {describe(event)}
            </span>
            <button type="button" onClick={() => bringBack(undone)}>
              {translate({ id: 'runbook.timeline.bringBack', message: 'Bring back' })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );

  function describe(event: (typeof view.takenBack)[number]['event']): string {
    switch (event.type) {
      case 'field':
        return translate(
          { id: 'runbook.timeline.field', message: 'Report: {field}' },
          { field: event.name },
        );
      case 'corrected':
        return translate({ id: 'runbook.timeline.corrected', message: 'A corrected time' });
      case 'joined':
        return translate({
          id: 'runbook.timeline.joined',
          message: 'Another record that was joined',
        });
      case 'undone':
        return translate({ id: 'runbook.timeline.undo', message: 'An undo' });
      default: {
        const { what, text } = wordsOf(event, context);
        return text ? `${what}: ${text}` : what;
      }
    }
  }
}
