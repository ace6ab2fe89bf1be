import { type ReactNode, useState } from 'react';
import type { IncidentEvent } from 'runbook-model';
import { announce } from '../../../client/announce.ts';
import { usePage } from '../../../client/page.tsx';
import { browserStore } from '../../../client/store.ts';

/** Starting afresh, this page alone or all that belongs to the service, and taking that back. */
export default function Restart({ started }: { started: boolean }): ReactNode {
  const { page, scope, service } = usePage();
  const [restarted, setRestarted] = useState<readonly IncidentEvent[]>([]);
  const store = browserStore;

  const restart = (events: readonly (IncidentEvent | undefined)[]) => {
    setRestarted(events.filter((event) => event !== undefined));
    announce('Started afresh. It can be undone.');
  };
  const undo = () => {
    for (const event of restarted) store().undo(event.id);
    setRestarted([]);
    announce('Everything is back.');
  };

  if (restarted.length > 0 && !started) {
    return (
      <p className="rb-actions">
        <button type="button" onClick={undo}>
          Undo: bring it back
        </button>
      </p>
    );
  }
  return (
    <p className="rb-actions rb-needs-script">
      <button
        type="button"
        className="rb-quiet"
        disabled={!started}
        onClick={() => restart([store().reset(scope, page.id)])}
      >
        Start this page afresh
      </button>
      {service && (
        <button
          type="button"
          className="rb-quiet"
          disabled={!started}
          onClick={() => restart(store().closeRecord(scope))}
        >
          New incident: all of {service.name} afresh
        </button>
      )}
    </p>
  );
}
