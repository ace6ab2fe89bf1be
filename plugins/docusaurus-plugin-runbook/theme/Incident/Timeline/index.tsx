import Entry from '@theme/Incident/Entry';
import { type ReactNode, useState } from 'react';
import { bringBack } from '../../../client/incident/actions.ts';
import type { Incident } from '../../../client/incident/use-incident.ts';
import { wordsOf } from '../../../client/incident/words.ts';
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
      <h2 id="timeline">Timeline</h2>
      {moved > 0 && (
        <p className="rb-notice-line">
          ▲ {moved === 1 ? 'One entry is' : `${moved} entries are`} out of order: by the clock it
          happened before one that stands above. Correct the time where it is wrong.
        </p>
      )}
      {hidden > 0 && (
        <p className="rb-actions">
          <button type="button" onClick={() => setAll(true)}>
            Show {hidden} earlier {hidden === 1 ? 'entry' : 'entries'}
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
        {view.takenBack.length} {view.takenBack.length === 1 ? 'entry' : 'entries'} taken back
      </summary>
      <ul>
        {view.takenBack.map(({ event, undone }) => (
          <li key={event.id} className="rb-actions">
            <span className="rb-came">
              {formatMoment(event.at)} {describe(event)}
            </span>
            <button type="button" onClick={() => bringBack(undone)}>
              Bring back
            </button>
          </li>
        ))}
      </ul>
    </details>
  );

  function describe(event: (typeof view.takenBack)[number]['event']): string {
    switch (event.type) {
      case 'field':
        return `Report: ${event.name}`;
      case 'corrected':
        return 'A corrected time';
      case 'joined':
        return 'Another record that was joined';
      case 'undone':
        return 'An undo';
      default: {
        const { what, text } = wordsOf(event, context);
        return text ? `${what}: ${text}` : what;
      }
    }
  }
}
